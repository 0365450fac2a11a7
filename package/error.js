/** A fact that was refused: why, and where it was stated. */
export class FactError extends Error {
  constructor({ code, field, message, reason, values = {} }, options) {
    super(message, options);
    Object.assign(this, { code, field, reason, values });
  }

  get name() {
    return "FactError";
  }
}

/** What it says, as the command line prints it. */
export function parts({ code, field, message, reason, values }) {
  return { code, field, message, reason, values };
}
