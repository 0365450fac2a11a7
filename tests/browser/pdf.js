// Reads the text of a PDF and its positions.

// The library needs these only for drawing, but warns if they are missing.
globalThis.DOMMatrix ??= class {};
const { warn } = console;
console.warn = () => {};
const { VerbosityLevel, getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
console.warn = warn;

/** Removes white space: a line may break anywhere, even inside an address. */
export const squeeze = (text) => text.replaceAll(/\s/g, "");

/** The pages of a PDF: their size, and each piece of text with its position. */
export async function pages(bytes) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width, height] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items
      .filter(({ str }) => str.trim())
      .map(({ str, transform, width }) => ({ text: str, left: transform[4], bottom: transform[5], width }));
    pages.push({ width, height, pieces, text: squeeze(pieces.map((piece) => piece.text).join("")) });
  }
  const { info } = await document.getMetadata();
  return { pages, title: info.Title, text: pages.map((page) => page.text).join("") };
}
