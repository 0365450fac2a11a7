/** A fact that cannot be taken: why, and where it was stated. */
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
