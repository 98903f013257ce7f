import { ENTITY_TYPES, type EvidenceEntity, type Paper, type PaperEvidence, paperText } from "@lithograph/model";
import { linkByName, type Sample } from "./annotated-papers.ts";

/**
 * What another extractor might say of the same papers: wider or narrower spans, other types, other confidences, some
 * entities not seen at all, values with the words around them.
 */
export function changedExtraction({ papers, evidence }: Sample): Sample {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const changed = evidence.map((one) => {
    const paper = byId.get(one.id);
    return paper === undefined ? one : changePaper(paper, one);
  });
  return { papers, evidence: changed, linking: linkByName(changed) };
}

function changePaper(paper: Paper, { id, entities, results }: PaperEvidence): PaperEvidence {
  const text = paperText(paper);
  const names = new Set<string>();
  const kept = entities.flatMap((entity, index) => {
    const changed = changeEntity(text, entity, index);
    const key = `${changed?.type} ${changed?.name}`;
    if (changed === null || names.has(key)) return [];
    names.add(key);
    return [changed];
  });
  return {
    id,
    entities: kept,
    results: results.map((result) => {
      const end = text[result.end] === " " ? Math.max(text.indexOf(" ", result.end + 1), result.end) : result.end;
      return { ...result, end, value: text.slice(result.start, end), confidence: 0.4 };
    }),
  };
}

function changeEntity(text: string, entity: EvidenceEntity, index: number): EvidenceEntity | null {
  if (index % 7 === 6) return null;
  const mentions = entity.mentions.map((mention) => (index % 3 === 0 ? widen(text, mention) : mention));
  const type =
    index % 5 === 4 ? (ENTITY_TYPES[(ENTITY_TYPES.indexOf(entity.type) + 1) % 7] ?? entity.type) : entity.type;
  const name = index % 3 === 0 ? (mentions[0]?.text ?? entity.name) : entity.name;
  return { ...entity, type, name, mentions, confidence: 0.3, rule: "changed" };
}

/** One word more to the left, where there is one in the sentence. */
function widen(text: string, { start, end }: EvidenceEntity["mentions"][number]) {
  const before = /(?<=^|\s)[\p{L}\p{N}-]+\s$/u.exec(text.slice(Math.max(0, start - 30), start));
  const from = before === null ? start : start - before[0].length;
  return { start: from, end, text: text.slice(from, end) };
}
