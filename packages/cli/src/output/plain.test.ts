import fc from "fast-check";
import { expect, test } from "vitest";
import { plain } from "./plain.ts";

test("takes out what would steer a terminal, and leaves words", () => {
  expect(plain("red \u001b[31mtext\u001b[0m\r\nnext\u0007\u202eline")).toBe("red [31mtext [0m next line");
  expect(plain("größer – 4.07× 数据 🔥")).toBe("größer – 4.07× 数据 🔥");
});

test("whatever comes, one line without control characters goes out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }),
  );
});
