import type { ExportData } from "../export/export-data.ts";
import { linkIri } from "../export/rdf/vocabulary.ts";
import { xmlEscape } from "../export/xml.ts";

/** What a feed says of itself. */
export interface FeedHead {
  /** The saved query's or collection's name. */
  title: string;
  /** Where the feed can be fetched; its id too. */
  url: string;
  /** When the bundle last changed; ISO 8601. */
  updated: string;
}

interface FeedItem {
  id: string;
  url: string | null;
  title: string;
  authors: string[];
  year: number | null;
  /** What the paper proposes, runs on and reports, each with the paper's words. */
  text: string;
}

/** Papers that were not there before, with what they say: nothing for those that one has seen. */
export function newPapers(data: ExportData, seen: ReadonlySet<string>): FeedItem[] {
  const names = new Map(data.graph.entities.map(({ id, name }) => [id, name]));
  return data.graph.papers
    .filter(({ paper }) => !seen.has(paper.id))
    .map(({ paper, links, results }) => {
      const told = links.filter(({ role }) => role === "proposed" || role === "runs_on");
      const lines = [
        ...told.map(
          ({ role, entity, name, sentence }) =>
            `${role === "proposed" ? "Proposes" : "Runs on"} ${names.get(entity) ?? name}: “${sentence}”`,
        ),
        ...results.map(
          ({ metric, value, sentence }) => `${metric === null ? "" : `${metric.words} `}${value}: “${sentence}”`,
        ),
      ];
      const url = linkIri(paper.doi === null ? paper.url : `https://doi.org/${paper.doi}`);
      return {
        id: paper.id,
        url,
        title: paper.title,
        authors: paper.authors,
        year: paper.year,
        text: lines.join("\n"),
      };
    });
}

/** JSON Feed 1.1. */
export function jsonFeed({ title, url }: FeedHead, items: readonly FeedItem[]): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    feed_url: url,
    items: items.map((item) => ({
      id: item.id.toWellFormed(),
      ...(item.url === null ? {} : { url: item.url }),
      title: item.title.toWellFormed(),
      content_text: item.text.toWellFormed() || item.title.toWellFormed(),
      authors: item.authors.map((name) => ({ name: name.toWellFormed() })),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** Atom 1.0 (RFC 4287). */
export function atomFeed({ title, url, updated }: FeedHead, items: readonly FeedItem[]): string {
  const entries = items.map((item) => {
    const id = `urn:lithograph:paper:${encodeURIComponent(item.id.toWellFormed())}`;
    const authors = item.authors.length === 0 ? ["unknown"] : item.authors;
    const link = item.url === null ? "" : `<link href="${xmlEscape(item.url)}"/>`;
    const people = authors.map((name) => `<author><name>${xmlEscape(name)}</name></author>`).join("");
    return `<entry><id>${id}</id><title>${xmlEscape(item.title)}</title><updated>${xmlEscape(updated)}</updated>${people}${link}<content type="text">${xmlEscape(item.text)}</content></entry>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${xmlEscape(url)}</id><title>${xmlEscape(title)}</title><updated>${xmlEscape(updated)}</updated><link rel="self" href="${xmlEscape(url)}"/>\n${entries.join("")}</feed>\n`;
}
