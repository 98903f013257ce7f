import { arxivAtomReader } from "./formats/arxiv-atom.ts";
import { bibtexReader } from "./formats/bibtex.ts";
import { cochraneReader } from "./formats/cochrane.ts";
import { crossrefReader } from "./formats/crossref.ts";
import { cslJsonReader } from "./formats/csl-json.ts";
import { delimitedReader } from "./formats/delimited.ts";
import { embaseVerticalReader } from "./formats/embase-vertical.ts";
import { endnoteTaggedReader } from "./formats/endnote-tagged.ts";
import { endnoteXmlReader } from "./formats/endnote-xml.ts";
import { isiReader } from "./formats/isi.ts";
import { jatsReader } from "./formats/jats.ts";
import { jsonReader } from "./formats/json.ts";
import { jsonlReader } from "./formats/jsonl.ts";
import { modsReader } from "./formats/mods.ts";
import { nbibReader } from "./formats/nbib.ts";
import { oaiReader } from "./formats/oai.ts";
import { openalexReader } from "./formats/openalex.ts";
import { ovidReader } from "./formats/ovid.ts";
import { pubmedXmlReader } from "./formats/pubmed-xml.ts";
import { refworksReader } from "./formats/refworks.ts";
import { risReader } from "./formats/ris.ts";
import { semanticScholarReader } from "./formats/semantic-scholar.ts";
import { trendingReader } from "./formats/trending.ts";
import { yamlReader } from "./formats/yaml.ts";
import { zoteroJsonReader } from "./formats/zotero-json.ts";
import type { Reader } from "./reader.ts";

/** Every format that is read, in the order in which `--format` lists them. */
export const READERS: readonly Reader[] = [
  bibtexReader,
  risReader,
  nbibReader,
  pubmedXmlReader,
  arxivAtomReader,
  endnoteXmlReader,
  modsReader,
  isiReader,
  ovidReader,
  refworksReader,
  endnoteTaggedReader,
  cochraneReader,
  jatsReader,
  oaiReader,
  cslJsonReader,
  zoteroJsonReader,
  openalexReader,
  semanticScholarReader,
  crossrefReader,
  jsonlReader,
  jsonReader,
  delimitedReader,
  embaseVerticalReader,
  yamlReader,
  trendingReader,
];
