import { describe, expect, it } from "vitest";
import { isPlaceholder, stripBoilerplate } from "./boilerplate.ts";

const SCIENCE = "We stream experts from flash. It is 2.4 times faster.";

describe("stripBoilerplate", () => {
  it.each([
    ["a copyright at the end", `${SCIENCE} © 2023 Elsevier Ltd. All rights reserved.`],
    ["a copyright of a publisher with initials", `${SCIENCE} © 2023 Elsevier B.V. All rights reserved.`],
    ["a copyright without space before the text", `© 2023 IEEE.${SCIENCE}`],
    ["a copyright at the beginning", `© 2020 The Author(s). ${SCIENCE}`],
    ["(C) and a year", `${SCIENCE} (C) 2012 Elsevier Inc. All rights reserved.`],
    ["Copyright ©", `${SCIENCE} Copyright © 2019 John Wiley & Sons, Ltd.`],
    ["a licence", `${SCIENCE} This is an open access article under the CC BY license.`],
    ["a database's own line", `${SCIENCE} (PsycINFO Database Record (c) 2020 APA, all rights reserved)`],
    ["a label", `Abstract: ${SCIENCE}`],
    ["a label in capitals", `ABSTRACT ${SCIENCE}`],
    ["a spaced label", `A B S T R A C T — ${SCIENCE}`],
  ])("takes away %s", (_, abstract) => {
    expect(stripBoilerplate(abstract)).toBe(SCIENCE);
  });

  it.each([
    "Abstract interpretation proves that programs end.",
    "Abstract Meaning Representation is a graph of a sentence's meaning.",
    "BACKGROUND: We did this. METHODS: We did that. CONCLUSION: It works.",
    "Copyright law limits what models may be trained on. We ask how much.",
    "The sign © 2020 appears in the middle. We then show that it does no harm to any of the models that we have tried.",
    "© 2020 Elsevier Ltd",
  ])("keeps %s", (abstract) => {
    expect(stripBoilerplate(abstract)).toBe(abstract);
  });
});

describe("isPlaceholder", () => {
  it.each(["NA", "n/a", "None", "[No abstract available]", "nan", "-", "No abstract available."])(
    "knows %s",
    (text) => {
      expect(isPlaceholder(text)).toBe(true);
    },
  );

  it.each(["", "NA is sodium", "Nonetheless", "None of the models works"])("does not take %s for one", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});
