import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { type EntityModel, encodeDecisions, PHRASE_UNITS } from "../../src/entities/entity-model.ts";
import { encodeTable } from "../../src/entities/table-file.ts";
import { encodeTagger } from "../../src/entities/tagger-file.ts";

/** Writes the model's three files into packages/extractor/data. */
export function saveEntities(model: EntityModel): void {
  const save = (name: string, bytes: Uint8Array): void =>
    writeFileSync(new URL(`../../data/${name}`, import.meta.url), gzipSync(bytes, { level: 9 }));
  save("tagger.bin.gz", encodeTagger(model.tagger));
  save("phrases.bin.gz", encodeTable(model.known.phrases, PHRASE_UNITS));
  save("entities.bin.gz", encodeDecisions(model));
}
