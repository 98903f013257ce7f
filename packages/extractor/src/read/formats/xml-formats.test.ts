import { describe, expect, it } from "vitest";
import { readPapers, readText } from "../testing/read-text.ts";

describe("PubMed XML", () => {
  it("keeps labels and scripts of the abstract, and takes no reference's DOI", async () => {
    const article = `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>On <i>E. coli</i> &amp; CO<sub>2</sub>.</ArticleTitle>
<Abstract><AbstractText Label="AIM">p &lt; 0.05.</AbstractText><AbstractText>Rest.</AbstractText><CopyrightInformation>© X</CopyrightInformation></Abstract>
<AuthorList><Author><LastName>Li</LastName><ForeName>Bo</ForeName></Author><Author><CollectiveName>Team</CollectiveName></Author></AuthorList>
<Journal><Title>J</Title><JournalIssue><PubDate><MedlineDate>2023 Apr-May</MedlineDate></PubDate></JournalIssue></Journal></Article></MedlineCitation>
<PubmedData><ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.5555/other</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>`;
    expect(await readPapers("f.xml", `<PubmedArticleSet>${article}</PubmedArticleSet>`)).toMatchObject([
      {
        title: "On E. coli & CO₂",
        abstract: "AIM: p < 0.05. Rest.",
        authors: ["Bo Li", "Team"],
        year: 2023,
        doi: null,
        pmid: "1",
      },
    ]);
  });
});

describe("arXiv", () => {
  it("folds the version and takes the answer to a bad query for no paper", async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>bad</summary></entry>
<entry><id>http://arxiv.org/abs/2301.01234v3</id><title>T
  two</title><summary> $10\\times$ faster </summary><published>2023-01-03T00:00:00Z</published><author><name>Bo Li</name></author></entry></feed>`;
    const events = await readText("f.xml", feed);
    expect(events).toMatchObject([
      { kind: "skipped", record: 1 },
      {
        kind: "paper",
        key: "2301.01234v3",
        paper: { title: "T two", abstract: "10× faster", arxivId: "2301.01234", year: 2023 },
      },
    ]);
  });
});

describe("EndNote XML", () => {
  it("joins styled runs of text", async () => {
    const xml =
      '<xml><records><record><ref-type name="Book">6</ref-type><titles><title><style>On </style><style face="italic">E. coli</style></title></titles></record></records></xml>';
    expect(await readPapers("f.xml", xml)).toMatchObject([{ title: "On E. coli" }]);
  });
});

describe("MODS", () => {
  it("tells authors from other people, and the journal from the paper", async () => {
    const xml =
      '<m:mods xmlns:m="http://www.loc.gov/mods/v3"><m:titleInfo><m:nonSort>L\'</m:nonSort><m:title>étude</m:title></m:titleInfo><m:name><m:namePart>Li, Bo</m:namePart></m:name><m:name><m:namePart>Ed, I</m:namePart><m:role><m:roleTerm>editor</m:roleTerm></m:role></m:name><m:relatedItem type="host"><m:titleInfo><m:title>Journal</m:title></m:titleInfo><m:part><m:date>2003</m:date></m:part></m:relatedItem></m:mods>';
    expect(await readPapers("f.xml", xml)).toMatchObject([
      { title: "L'étude", authors: ["Bo Li"], venue: "Journal", year: 2003 },
    ]);
  });
});

describe("damaged XML", () => {
  it("reports the record with the parser's word, and reads the others", async () => {
    const xml =
      "<PubmedArticleSet><PubmedArticle><a><b></a></PubmedArticle><PubmedArticle><MedlineCitation><Article><ArticleTitle>T</ArticleTitle></Article></MedlineCitation></PubmedArticle><PubmedArticle><Med";
    expect((await readText("f.xml", xml)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["paper", "skipped"]),
    );
  });
});
