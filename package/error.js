/** A fact that was refused: why, and where it was stated. */
export class FactError extends Error {
  constructor({ code, field, message }, options) {
    super(message, options);
    this.code = code;
    this.field = field;
  }

  get name() {
    return "FactError";
  }
}
