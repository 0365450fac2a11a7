// Starts the calculator that is one file: its texts and the parts of its program are in the page.
import init from "article83";
import { start } from "./start.js";

const content = (id) => document.getElementById(id).textContent;
const part = (id) => {
  // The first 256 characters are the alphabet: the character for byte 0, for byte 1, and so on. Then one character for each byte.
  const [alphabet, written] = content(id).split(/^(.{256})/).slice(1);
  return WebAssembly.compile(Uint8Array.from(written, (letter) => alphabet.indexOf(letter)));
};

start(async () => ({
  init,
  text: JSON.parse(content("boot-text")),
  module: await part("boot-module"),
  // The first part starts before this is read.
  second: async () => {
    await new Promise((started) => setTimeout(started));
    // All texts are in the first.
    return [await part("boot-second"), {}];
  },
}));
