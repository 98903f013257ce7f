/** What a column of a table can be for us. */
export type Column = "id" | "title" | "abstract" | "authors" | "year" | "venue" | "doi" | "arxivId" | "pmid" | "url";

/**
 * Names of columns, most telling first, without case, spaces and punctuation: our own, Scopus, Web of Science (full
 * names and tags), IEEE Xplore, Embase, Dimensions, Lens, Zotero, Springer, PubMed, OpenAlex, OpenReview, Rayyan,
 * Covidence, ASReview, EndNote, and the sheets that people keep.
 */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: words(`id paperid key citekey citationkey recordid refid ut eid utuniquewosid uniquewosid accessionnumber an lensid
    publicationid rayyanid itemid covidence recordnumber`),
  title: words(`title documenttitle articletitle papertitle itemtitle primarytitle t1 ti displayname titre titel titulo
    título titolo name publicationtitle titleoriginal originaltitle 标题 题名 篇名`),
  abstract: words(`abstract abstractnote abstracttext notesabstract paperabstract abstracts ab n2 summary description
    resume résumé zusammenfassung resumen resumo riassunto originalabstract tldr 摘要`),
  authors: words(`authorfullnames authorsfullnames authorfullname af authors author authornames authorlist firstauthors
    creators au a1 auteurs autoren autores primaryauthors authorsnames authornamesoriginal
    authorshipsauthordisplayname 作者`),
  year: words(`year publicationyear pubyear py yearpublished publishedyear publicationdate datepublished pubdate date
    coverdate y1 issuedate publisheddate published année annee jahr año ano sourceyear 年份`),
  venue: words(`sourcetitle journal venue publicationname booktitle containertitle journaltitle journalbook so jo jf t2
    conference conferencename source publication secondarytitle secondarytitle sourcename
    primarylocationsourcedisplayname`),
  doi: words("doi di do articledoi itemdoi digitalobjectidentifier paperdoi doilink idsdoi externalidsdoi"),
  arxivId: words("arxivid arxiv eprint arxivnumber"),
  pmid: words("pmid pubmedid pm medlinepmid idspmid"),
  url: words(`url link links pdflink pdfurl openurllink externalurl sourceurl dimensionsurl ur articleurl fulltextlink
    paperurl fulltexturl`),
};

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Where each column stands; -1 where a table has none. */
export type ColumnIndex = Readonly<Record<Column, number>>;

export const NO_COLUMNS: ColumnIndex = {
  id: -1,
  title: -1,
  abstract: -1,
  authors: -1,
  year: -1,
  venue: -1,
  doi: -1,
  arxivId: -1,
  pmid: -1,
  url: -1,
};

export function columnName(cell: string): string {
  return cell.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The columns of a header line. */
export function findColumns(header: readonly string[]): ColumnIndex {
  const names = header.map(columnName);
  const taken = new Set<number>();
  const find = (column: Column): number => {
    for (const name of NAMES[column]) {
      const at = names.findIndex((each, i) => each === name && !taken.has(i));
      if (at !== -1) {
        taken.add(at);
        return at;
      }
    }
    return -1;
  };
  const title = find("title");
  const abstract = find("abstract");
  // "Publication Title" is the journal where another column is the title (IEEE Xplore, Zotero, Springer).
  const journal = names.indexOf("publicationtitle");
  return {
    title,
    abstract,
    venue: journal !== -1 && journal !== title ? journal : find("venue"),
    id: find("id"),
    authors: find("authors"),
    year: find("year"),
    doi: find("doi"),
    arxivId: find("arxivId"),
    pmid: find("pmid"),
    url: find("url"),
  };
}

/** How sure we are that a line names columns of a bibliography, in [0, 1]. */
export function headerScore(header: readonly string[]): number {
  if (header.length < 2) return 0;
  const columns = findColumns(header);
  if (columns.title === -1 && columns.abstract === -1) return 0;
  const found = Object.values(columns).filter((at) => at !== -1).length;
  if (columns.title !== -1 && columns.abstract !== -1) return found > 2 ? 0.95 : 0.85;
  return columns.title !== -1 && found >= 3 ? 0.7 : found >= 2 ? 0.45 : 0;
}
