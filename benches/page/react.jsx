// The hand-written page as a team would make it with React, and with publicodes for the rule.
import Engine from "publicodes";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const ofTier = (four, five) => ({ variations: [{ si: "tier = 4", alors: four }, { sinon: five }] });
const engine = new Engine({
  tier: { "par défaut": 5 },
  turnover: { "par défaut": "0 €" },
  fixed: ofTier("10000000 €", "20000000 €"),
  share: ofTier("2%", "4%"),
  ceiling: { "le maximum de": ["fixed", "share * turnover"] },
});
const euros = new Intl.NumberFormat("en", { style: "currency", currency: "EUR", trailingZeroDisplay: "stripIfInteger" });

const ceilingOf = (tier, typed) => {
  const turnover = `${Number(typed.replace(/\D/g, ""))} €`;
  return euros.format(engine.setSituation({ tier, turnover }).evaluate("ceiling").nodeValue);
};

const Page = () => {
  const [tier, setTier] = useState("5");
  const [turnover, setTurnover] = useState("");
  return (
    <>
      <h1>The ceiling of a fine</h1>
      <p>
        <label>
          Tier{" "}
          <select value={tier} onChange={(event) => setTier(event.target.value)}>
            <option value="4">Art. 83(4)</option>
            <option value="5">Art. 83(5)</option>
          </select>
        </label>
      </p>
      <p>
        <label>
          Turnover, in euros{" "}
          <input type="text" name="turnover" autoComplete="off" value={turnover} onChange={(event) => setTurnover(event.target.value)} />
        </label>
      </p>
      <p>
        At most <output>{ceilingOf(tier, turnover)}</output>
      </p>
    </>
  );
};

createRoot(document.getElementById("page")).render(<Page />);
