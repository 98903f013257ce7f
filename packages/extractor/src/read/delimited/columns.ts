/** What a column of a table can be for us. */
export type Column = "id" | "title" | "abstract" | "authors" | "year" | "venue" | "doi" | "arxivId" | "pmid" | "url";

/**
 * Names of columns, most telling first: our own, Scopus, Web of Science (full names and tags), IEEE Xplore, Embase,
 * Dimensions, Lens, Zotero, ACM, PubMed, OpenAlex, OpenReview, Rayyan, Covidence, EndNote and Excel sheets of people.
 * Compared without case, spaces and punctuation.
 */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  id: [
    "id",
    "paperid",
    "key",
    "citekey",
    "citationkey",
    "recordid",
    "refid",
    "ut",
    "eid",
    "accessionnumber",
    "an",
    "lensid",
    "publicationid",
    "uniquewosid",
    "utuniquewosid",
    "rayyanid",
    "itemid",
    "covidence",
  ],
  title: [
    "title",
    "documenttitle",
    "articletitle",
    "papertitle",
    "primarytitle",
    "titre",
    "titel",
    "titulo",
    "título",
    "t1",
    "ti",
    "displayname",
    "name",
    "itemtitle",
    "publicationtitle",
    "titleoriginal",
    "originaltitle",
  ],
  abstract: [
    "abstract",
    "abstractnote",
    "abstracttext",
    "description",
    "summary",
    "ab",
    "n2",
    "resume",
    "résumé",
    "zusammenfassung",
    "resumen",
    "paperabstract",
    "originalabstract",
    "abstracts",
    "tldr",
  ],
  authors: [
    "authors",
    "author",
    "authornames",
    "authorfullnames",
    "authorsfullnames",
    "authorlist",
    "creators",
    "au",
    "a1",
    "af",
    "auteurs",
    "autoren",
    "primaryauthors",
    "authorsnames",
    "authornamesoriginal",
  ],
  year: [
    "year",
    "publicationyear",
    "pubyear",
    "py",
    "yearpublished",
    "date",
    "publicationdate",
    "pubdate",
    "publishedyear",
    "coverdate",
    "y1",
    "issuedate",
    "publisheddate",
    "published",
    "année",
    "jahr",
    "sourceyear",
  ],
  venue: [
    "sourcetitle",
    "journal",
    "venue",
    "publicationname",
    "booktitle",
    "containertitle",
    "journaltitle",
    "journalbook",
    "so",
    "jo",
    "jf",
    "t2",
    "conference",
    "conferencename",
    "source",
    "publication",
    "secondarytitle",
    "sourcetitleanthologytitle",
    "sourcename",
    "primarylocationsourcedisplayname",
  ],
  doi: ["doi", "di", "do", "articledoi", "digitalobjectidentifier", "paperdoi", "doilink", "idsdoi", "externalidsdoi"],
  arxivId: ["arxivid", "arxiv", "eprint", "arxivnumber"],
  pmid: ["pmid", "pubmedid", "pm", "medlinepmid"],
  url: [
    "url",
    "link",
    "links",
    "pdflink",
    "pdfurl",
    "openurllink",
    "externalurl",
    "sourceurl",
    "dimensionsurl",
    "ur",
    "articleurl",
    "fulltextlink",
    "paperurl",
    "fulltexturl",
  ],
};

/** Where each column stands; -1 where a table has none. */
export type ColumnIndex = Readonly<Record<Column, number>>;

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
  // IEEE Xplore calls the journal "Publication Title" and the paper "Document Title": the order of NAMES settles that.
  const title = find("title");
  const abstract = find("abstract");
  const venue =
    names.includes("publicationtitle") && names[title] !== "publicationtitle"
      ? names.indexOf("publicationtitle")
      : find("venue");
  return {
    title,
    abstract,
    venue,
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
