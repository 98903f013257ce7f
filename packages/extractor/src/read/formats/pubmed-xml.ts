import type { Reader } from "../reader.ts";
import type { RecordFields } from "../record/fields.ts";
import { childrenOf, find, findAll, textAt, textOf, valueAt, type XmlNode } from "../xml/node.ts";
import { readXml } from "../xml/xml-reader.ts";
import { plainTitle } from "./nbib.ts";

/** PubMed's XML (NLM DTD pubmed_250101): journal articles, book chapters, and the older MedlineCitationSet. */
export const pubmedXmlReader: Reader = {
  name: "pubmed-xml",
  label: "PubMed XML",
  extensions: ["xml"],
  sniff: (head) =>
    /<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitationSet|MedlineCitation)[\s>]/.test(head)
      ? 0.95
      : 0,
  read: readXml(["PubmedArticle", "PubmedBookArticle", "MedlineCitation"], (record) => {
    const citation = find(record, "MedlineCitation") ?? find(record, "BookDocument") ?? record;
    return { key: valueAt(citation, "PMID"), fields: toFields(record, citation) };
  }),
};

function toFields(record: XmlNode, citation: XmlNode): RecordFields {
  const article = find(citation, "Article") ?? citation;
  return {
    markup: "plain",
    title: plainTitle(
      textAt(article, "ArticleTitle") ?? textAt(article, "VernacularTitle") ?? textAt(citation, "Book", "BookTitle"),
    ),
    abstract: abstractOf(find(article, "Abstract") ?? find(citation, "OtherAbstract")),
    authors: authorsOf(article, citation),
    year: yearOf(article, citation),
    venue:
      textAt(article, "Journal", "Title") ??
      // A chapter stands in its book; a book does not stand in itself.
      (find(article, "ArticleTitle") === null ? null : textAt(citation, "Book", "BookTitle")) ??
      textAt(citation, "MedlineJournalInfo", "MedlineTA"),
    doi: doiOf(record, article, citation),
    pmid: valueAt(citation, "PMID"),
  };
}

/** Sections of a structured abstract keep their labels, as words of the text. */
function abstractOf(abstract: XmlNode | null): string | null {
  const parts = childrenOf(abstract, "AbstractText").flatMap((section) => {
    const text = textOf(section);
    const label = section.attributes.Label;
    if (text === null) return [];
    return [label === undefined || label === "" || /^unlabell?ed$/i.test(label) ? text : `${label}: ${text}`];
  });
  return parts.length === 0 ? textOf(abstract) : parts.join(" ");
}

function authorsOf(article: XmlNode, citation: XmlNode): string[] {
  const own = findAll(article, "AuthorList", "Author");
  const authors = own.length > 0 ? own : findAll(citation, "Book", "AuthorList", "Author");
  return authors.flatMap((author) => {
    const family = textAt(author, "LastName");
    const given = textAt(author, "ForeName") ?? textAt(author, "Initials");
    const suffix = textAt(author, "Suffix");
    if (family === null) return textAt(author, "CollectiveName") ?? [];
    if (given === null) return family;
    return suffix === null ? `${family}, ${given}` : `${family}, ${suffix}, ${given}`;
  });
}

function yearOf(article: XmlNode, citation: XmlNode): string | null {
  const issue = find(article, "Journal", "JournalIssue", "PubDate") ?? find(citation, "Book", "PubDate");
  return (
    textAt(issue, "Year") ??
    textAt(issue, "MedlineDate") ??
    textAt(article, "ArticleDate", "Year") ??
    textAt(citation, "ContributionDate", "Year") ??
    textAt(citation, "DateCompleted", "Year")
  );
}

/** In the article's own list of ids only: the list of references has ids too, of other papers. */
function doiOf(record: XmlNode, article: XmlNode, citation: XmlNode): string | null {
  const locations = childrenOf(article, "ELocationID").filter((id) => id.attributes.EIdType === "doi");
  const lists = [
    ...findAll(record, "PubmedData", "ArticleIdList", "ArticleId"),
    ...findAll(citation, "ArticleIdList", "ArticleId"),
  ].filter((id) => id.attributes.IdType === "doi");
  return textOf(locations[0] ?? lists[0] ?? null);
}
