// The law as data: what a program reads. `law.schema.json` says what each key means, and holds for `law.json`.
import Ajv from "ajv/dist/2020.js";

import { expect, test } from "./test.js";

/** The schema without room for a key that it does not describe. Readers should let new keys pass; what is written today should have none. */
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== "object") return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closed(part)]));
  return schema.type === "object" && schema.properties ? { additionalProperties: false, ...parts } : parts;
}

async function fetched(request) {
  const [law, schema] = await Promise.all(["/law.json", "/law.schema.json"].map(async (file) => {
    const response = await request.get(file);
    expect(response.headers()["content-type"]).toBe("application/json");
    return response.json();
  }));
  // Integers of Rust: their limits stand beside the name.
  const ajv = new Ajv({ allErrors: true, formats: { uint8: true, uint16: true }, allowUnionTypes: true });
  const validate = ajv.compile(closed(schema));
  return { law, errors: (data) => (validate(data) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`)) };
}

test("the law is what its schema says, with no key beside", async ({ request }) => {
  const { law, errors } = await fetched(request);
  expect(law.$schema).toBe("law.schema.json");
  expect(errors(law)).toEqual([]);
});

test("a key that is missing, unknown or of another form is found", async ({ request }) => {
  const { law, errors } = await fetched(request);
  const broken = (change) => {
    const copy = structuredClone(law);
    change(copy, copy.countries.find(({ country }) => country === "FR"));
    return errors(copy);
  };
  expect(broken((_, france) => delete france.limitation.unknown)).toEqual([expect.stringContaining("'unknown'")]);
  expect(broken((_, france) => delete france.conversion)).toEqual([expect.stringContaining("'conversion'")]);
  expect(broken((copy) => { copy.regulation.tiers[0].fixed.amount = 10_000_000; })).toEqual([expect.stringContaining("must be string")]);
  expect(broken((copy) => { copy.regulation.tiers[0].share = "0.02"; })).toEqual([expect.stringContaining("additional properties")]);
  expect(broken((_, france) => { france.public_bodies.rows[0].treatment = { type: "free" }; })).not.toEqual([]);
});

test("the page of the countries leads to it", async ({ page, request }) => {
  await page.goto("/en/countries/");
  for (const file of ["law.json", "law.schema.json"]) {
    const address = await page.getByRole("link", { name: file, exact: true }).evaluate((link) => link.href);
    expect(new URL(address).pathname).toBe(`/${file}`);
    expect((await request.get(address)).ok()).toBe(true);
  }
});
