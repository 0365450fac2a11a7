// Starts the calculator that stands in one file: its texts and its module are in the page.
import init from "article83";
import { start } from "./start.js";

const content = (id) => document.getElementById(id).textContent;

start(async () => {
  // A character for each byte, after the 256 that stand for the bytes in their order.
  const [alphabet, written] = content("boot-module").split(/^(.{256})/).slice(1);
  const module = await WebAssembly.compile(Uint8Array.from(written, (letter) => alphabet.indexOf(letter)));
  return { init, text: JSON.parse(content("boot-text")), module };
});
