/** Clauses that read. Everything that is not here is refused, what the grammar may learn included. */
export const READING_CLAUSES: ReadonlySet<string> = new Set([
  ...["matchClause", "withClause", "unwindClause", "returnClause", "callClause", "subqueryClause"],
  ...["orderBySkipLimitClause", "finishClause", "filterClause", "letClause", "forListClause"],
]);

/** Clauses that write, to say so. */
export const WRITING_CLAUSES: ReadonlySet<string> = new Set([
  ...["createClause", "insertClause", "deleteClause", "setClause", "removeClause", "mergeClause", "foreachClause"],
]);

/** Rules that reach outside the graph or the transaction wherever they stand. */
export const FORBIDDEN_RULES: ReadonlyMap<string, string> = new Map([
  ["loadCSVClause", "LOAD CSV reads files and the network"],
  ["subqueryInTransactionsParameters", "CALL … IN TRANSACTIONS runs outside the query's transaction"],
  ["useClause", "USE chooses another database"],
  ["command", "administration is not for queries"],
  ["composableCommandClauses", "SHOW and TERMINATE are not for queries"],
  ["composableShowCommandClauses", "SHOW is not for queries"],
  ["cypherOptions", "options of the query's compiler are not for queries"],
  ["consoleCommand", "commands of a console are not Cypher"],
  ["localDefinition", "procedures cannot be defined"],
  ["localProcedureDefinition", "procedures cannot be defined"],
]);

/** Procedures that only read this graph's schema or its full-text indexes; lower case. */
export const PROCEDURES: ReadonlySet<string> = new Set([
  ...["db.labels", "db.relationshiptypes", "db.propertykeys", "db.schema.visualization"],
  ...["db.schema.nodetypeproperties", "db.schema.reltypeproperties"],
  ...["db.index.fulltext.querynodes", "db.index.fulltext.queryrelationships"],
]);

/** Namespaces of functions that come with Cypher; lower case, with the stop. */
export const FUNCTION_NAMESPACES: readonly string[] = [
  ...["date.", "datetime.", "localdatetime.", "localtime.", "time.", "duration."],
  ...["point.", "vector.similarity."],
];
