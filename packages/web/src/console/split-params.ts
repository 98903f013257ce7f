import { LithographError } from "@lithograph/model";

const LINE = /^:param\s+([A-Za-z_]\w*)\s*(?:=>|=|:)\s*(.*)$/;

/**
 * A console text as query and parameters: lines `:param name => value`, the value in JSON.
 * @throws LithographError CYPHER_SYNTAX naming the line whose value is no JSON.
 */
export function splitParams(text: string): { cypher: string; params: Record<string, unknown> } {
  const params: Record<string, unknown> = {};
  const query: string[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const [, name, value] = LINE.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined) {
      query.push(line);
      continue;
    }
    params[name] = parse(value, index + 1, name);
  }
  return { cypher: query.join("\n").trim(), params };
}

function parse(value: string, line: number, name: string): unknown {
  try {
    return JSON.parse(value);
  } catch (cause) {
    const message = `Line ${line}: the value of $${name} is no JSON: ${value.slice(0, 60)}`;
    throw new LithographError("CYPHER_SYNTAX", message, 'Write texts in double quotes: :param name => "FPGA"', {
      cause,
    });
  }
}
