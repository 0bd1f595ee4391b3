// The PowerShell that the guides use, carried out where there is no PowerShell. What is not written here is refused, so
// that nobody takes it as run: docs/adr/0102. Names of constructs are those of the grammar.
import { createRequire } from "node:module";
import { Language, Parser } from "web-tree-sitter";
import { Failure, Partly, Refused, cmdlets, shown } from "./cmdlets.mjs";

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(
  createRequire(import.meta.url).resolve("tree-sitter-powershell/tree-sitter-powershell.wasm")));

export const isPowerShell = (text) => !parser.parse(text).rootNode.hasError;

class Exit extends Error {
  constructor(code) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/** Carries the script out and tells what it prints and its exit code; `$env:` reads and writes `environment`. */
export async function run(script, environment) {
  const { rootNode } = parser.parse(script);
  if (rootNode.hasError) refuse(rootNode, "what the grammar does not admit");
  // PowerShell takes these for straight ones, also within a string; the grammar does not
  if (/[‘’‚‛“”„]/.test(script)) refuse(rootNode, "a curly quote");
  const shell = { environment, variables: new Map([["true", true], ["false", false], ["null", null]]) };
  const printed = [];
  let code = 0;
  try {
    await block(parts(rootNode, "statement_list")[0], shell, printed);
  } catch (end) {
    if (!(end instanceof Exit)) throw end;
    code = end.code;
  }
  return { code, printed: printed.filter((item) => item !== null).map((item) => `${shown(item)}\n`).join("") };
}

function refuse(node, what = node.type) {
  throw new Refused(`line ${node.startPosition.row + 1}: ${what} ${node.text.split("\n", 1)}`);
}

const of = (table, node, name = node.type) => Object.hasOwn(table, name) ? table[name] : refuse(node);

/** Of this shape and no other, where one is given; `_` is any part. */
function parts(node, shape) {
  const found = node.children.filter(({ type }) => !["comment", "empty_statement", ";"].includes(type));
  const types = shape?.split(" ") ?? found.map(() => "_");
  const fits = types.length === found.length && types.every((type, at) => type === "_" || type === found[at].type);
  return fits ? found : refuse(node);
}

async function block(list, shell, out) {
  for (const statement of parts(list)) await of(statements, statement)(statement, shell, out);
}

const within = (braces) => parts(braces, "{ statement_list }")[1];

const statements = {
  async pipeline(node, shell, out) {
    const [part] = parts(node, "_");
    if (part.type !== "assignment_expression") {
      out.push(...[await value(part, shell)].flat().filter((item) => item !== undefined));
      return;
    }
    const [left, operator, right] = parts(part, "left_assignment_expression assignement_operator pipeline");
    if (operator.text !== "=") refuse(operator);
    assign(bare(left), await value(right, shell) ?? null, shell);
  },
  async foreach_statement(node, shell, out) {
    const [, , variable, , list, , body] = parts(node, "foreach ( variable in pipeline ) statement_block");
    for (const item of [await value(list, shell) ?? []].flat()) {
      assign(variable, item, shell);
      await block(within(body), shell, out);
    }
  },
  async try_statement(node, shell, out) {
    const [, body, clauses] = parts(node, "try statement_block catch_clauses");
    const [, rescue] = parts(parts(clauses, "catch_clause")[0], "catch statement_block");
    try {
      await block(within(body), shell, out);
    } catch (failure) {
      if (!(failure instanceof Failure)) throw failure;
      shell.variables.set("_", failure.record);
      await block(within(rescue), shell, out);
      shell.variables.delete("_");
    }
  },
  async flow_control_statement(node, shell) {
    const code = await value(parts(node, "exit pipeline")[1], shell);
    throw Number.isInteger(code) ? new Exit(code) : refuse(node);
  },
};

const levels = ["logical", "bitwise", "comparison", "additive", "multiplicative", "format", "range", "array_literal", "unary",
  "left_assignment", "key"].map((name) => `${name}_expression`).concat("string_literal", "integer_literal");

/** What stands alone at its level of precedence. */
function bare(node) {
  while (levels.includes(node.type)) [node] = parts(node, "_");
  return node;
}

/** Undefined is nothing, as what a command gives that prints nothing; `$null` is null. */
async function value(node, shell, input) {
  const alone = bare(node);
  return of(values, alone)(alone, shell, input);
}

const values = {
  variable: (node, { environment, variables }) => {
    const { scope, name } = named(node);
    if (scope) return environment[name] ?? null;
    return variables.has(name.toLowerCase()) ? variables.get(name.toLowerCase()) : refuse(node, "a variable without a value");
  },
  simple_name: ({ text }) => text,
  generic_token: (node) => /^\w+$/.test(node.text) ? node.text : refuse(node),
  decimal_integer_literal: (node) => /^\d+$/.test(node.text) ? Number(node.text) : refuse(node),
  verbatim_string_characters: ({ text }) => text.slice(1, -1).replaceAll("''", "'"),
  async expandable_string_literal(node, shell) {
    const written = (from, to) => node.text.slice(from - node.startIndex, to - node.startIndex);
    let text = "";
    let end = node.startIndex + 1;
    for (const part of [...node.children.filter(({ isNamed }) => isNamed), null]) {
      const between = written(end, part?.startIndex ?? node.endIndex - 1);
      // `$name?` and `$name:` would be other names
      if (/[`"$]/.test(between) || end > node.startIndex + 1 && /^[?:\p{L}\p{N}]/u.test(between)) refuse(node, "such a string");
      text += between + (part ? shown(await value(part, shell) ?? null) : "");
      end = part?.endIndex;
    }
    return text;
  },
  async sub_expression(node, shell) {
    const found = await outputs(node, shell);
    return found.length < 2 ? found[0] : refuse(node);
  },
  array_expression: outputs,
  parenthesized_expression: (node, shell) => value(parts(node, "( pipeline )")[1], shell),
  pipeline: (node, shell) => value(parts(node, "pipeline_chain")[0], shell),
  async pipeline_chain(node, shell) {
    let result;
    for (const part of parts(node).filter(({ type }) => type !== "|")) result = await value(part, shell, result);
    return result;
  },
  async hash_literal_expression(node, shell) {
    const table = new Map();
    for (const entry of parts(node).slice(1, -1).flatMap((body) => parts(body))) {
      const [left, , right] = parts(entry, "key_expression = pipeline");
      const key = await value(left, shell);
      if (typeof key !== "string" || [...table.keys()].some((other) => same(other, key))) refuse(left);
      table.set(key, await value(right, shell) ?? null);
    }
    return table;
  },
  async member_access(node, shell) {
    const [left, , right] = parts(node, "_ . member_name");
    const [{ text: name }] = parts(right, "simple_name");
    const owner = await value(left, shell);
    if (owner == null) return null;
    if (![Object.prototype, Partly.prototype].includes(Object.getPrototypeOf(owner))) refuse(node);
    const key = Object.keys(owner).find((other) => same(other, name));
    return key === undefined ? owner instanceof Partly ? refuse(node) : null : owner[key];
  },
  async command(node, shell, input) {
    const [name, elements] = parts(node);
    const { parameters, carryOut } = of(cmdlets, name, name.text.toLowerCase());
    const words = parts(elements ?? node).filter(({ type }) => type !== "command_argument_sep");
    const given = {};
    for (let at = elements ? 0 : 1; at < words.length; at += 2) {
      const [word, argument] = words.slice(at);
      const parameter = word.text.slice(1).toLowerCase();
      const takes = word.type === "command_parameter" ? of(parameters, word, parameter) : refuse(word);
      if (!argument || parameter in given) refuse(word);
      given[parameter] = await value(argument, shell);
      if (!takes(given[parameter])) refuse(argument, `for -${parameter}`);
    }
    return carryOut(given, input);
  },
};

async function outputs(node, shell) {
  const found = [];
  for (const list of parts(node).slice(1, -1)) await block(list, shell, found);
  return found;
}

const same = (one, other) => one.toLowerCase() === other.toLowerCase();

function named(variable) {
  return /^\$(?<scope>env:)?(?<name>\w+)$/i.exec(variable.text)?.groups ?? refuse(variable);
}

function assign(variable, content, { environment, variables }) {
  const { scope, name } = named(variable.type === "variable" ? variable : refuse(variable));
  if (scope) environment[name] = shown(content);
  else if (["true", "false", "_"].includes(name.toLowerCase())) refuse(variable);
  else if (!same(name, "null")) variables.set(name.toLowerCase(), content);
}
