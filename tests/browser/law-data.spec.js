// The law as data for programs: `law.json` must match `law.schema.json`, which says what each key means.
import Ajv from "ajv/dist/2020.js";

import { expect, test } from "./test.js";

/** The schema with no unknown keys allowed. Readers should accept new keys, but today's file should have none. */
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
  // Rust's integers, whose limits the schema also states.
  const ajv = new Ajv({ allErrors: true, formats: { uint8: true, uint16: true }, allowUnionTypes: true });
  const validate = ajv.compile(closed(schema));
  return { law, errors: (data) => (validate(data) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`)) };
}

test("the law matches its schema, without other keys", async ({ request }) => {
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

test("the page on countries links to it", async ({ page, request }) => {
  await page.goto("/en/countries/");
  for (const file of ["law.json", "law.schema.json"]) {
    const address = await page.getByRole("link", { name: file, exact: true }).evaluate((link) => link.href);
    expect(new URL(address).pathname).toBe(`/${file}`);
    expect((await request.get(address)).ok()).toBe(true);
  }
});
