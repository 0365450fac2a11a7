// Starts the calculator that is one file: its texts and its module are in the page.
import init from "article83";
import { start } from "./start.js";

const content = (id) => document.getElementById(id).textContent;

start(async () => {
  // The first 256 characters are the alphabet: the character for byte 0, for byte 1, and so on. Then one character for each byte.
  const [alphabet, written] = content("boot-module").split(/^(.{256})/).slice(1);
  const module = await WebAssembly.compile(Uint8Array.from(written, (letter) => alphabet.indexOf(letter)));
  return { init, text: JSON.parse(content("boot-text")), module };
});
