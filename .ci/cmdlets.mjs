// What the commands of ./powershell.mjs do, and the values that they take and give. A hashtable is a Map, an answer an object.
import { readFile, writeFile } from "node:fs/promises";

export class Refused extends Error {
  constructor(what) {
    super(`${what} is not carried out here`);
  }
}

function refuse(what) {
  throw new Refused(what);
}

/** An object of PowerShell with some of its members only; to ask for others is refused. */
export class Partly {
  constructor(members) {
    Object.assign(this, members);
  }
}

/** What `catch` catches. */
export class Failure extends Error {
  constructor(message, answer = "") {
    super(`${message} ${answer}`);
    this.record = new Partly({ ErrorDetails: answer ? new Partly({ Message: answer }) : null });
  }
}

const isText = (value) => typeof value === "string";
const isTable = (value) => value instanceof Map;

/** As text. That of other values differs between versions of PowerShell, or between countries. */
export function shown(value) {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "string" || Number.isInteger(value) ? `${value}` : refuse(`a text of ${JSON.stringify(value)}`);
}

function json(value, depth) {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
  if (depth < 0) refuse("ConvertTo-Json of what lies deeper than -Depth");
  if (Array.isArray(value)) return value.map((item) => json(item, depth - 1));
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, item]) => [key, json(item, depth - 1)]));
  return refuse(`ConvertTo-Json of ${JSON.stringify(value)}`);
}

function form(table) {
  return `${new URLSearchParams([...table].map(([key, item]) => [key, shown(item)]))}`;
}

async function content({ body, infile }) {
  if (infile !== undefined) return body === undefined ? readFile(infile) : refuse("-Body beside -InFile");
  if (body instanceof Map) return form(body);
  // versions differ in how they encode others
  return body === undefined || /^[\0-\x7f]*$/.test(body) ? body : refuse("-Body that is not ASCII");
}

async function ask(method, uri, headers, body) {
  try {
    return await fetch(uri, { method, headers, body });
  } catch (failure) {
    throw new Failure(`no answer of ${uri}:`, failure.cause?.message);
  }
}

/** Texts that look like a time become one. */
const timed = (_, value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? new Date(value) : value;

async function invokeRestMethod(given) {
  const { method = "Get", uri, headers = new Map(), contenttype, outfile } = given;
  const verb = ["GET", "POST", "PUT"].find((known) => known === method.toUpperCase()) ?? refuse(`-Method ${method}`);
  const body = await content(given);
  if ((body === undefined) !== (verb === "GET")) refuse(`${verb} ${body === undefined ? "without" : "with"} a body`);
  const sent = [...headers].map(([key, item]) => [key, isText(item) ? item : refuse(`header ${key} that is no text`)]);
  // documented to be a form's for PUT too, which it is not
  const type = contenttype ?? (verb === "POST" ? "application/x-www-form-urlencoded" : undefined);
  if ((type === undefined) !== (verb === "GET")) refuse(`${verb} ${type ? "with" : "without"} -ContentType`);
  if (type) sent.push(["Content-Type", type]);
  const answer = await ask(verb, uri, sent, body);
  if (!answer.ok) throw new Failure(`${answer.status} of ${uri}`, await answer.text());
  if (outfile !== undefined) return writeFile(outfile, Buffer.from(await answer.arrayBuffer()));
  const isJson = /^application\/([\w.-]+\+)?json\b/.test(answer.headers.get("Content-Type"));
  const value = isJson ? JSON.parse(await answer.text(), timed) : refuse("without -OutFile, an answer that is not JSON");
  return value?.constructor === Object ? value : refuse("an answer that is no object");
}

/** By their names in small letters, with what each parameter takes; what comes by the pipe is the input. */
export const cmdlets = {
  "convertto-json": {
    parameters: { depth: Number.isInteger },
    carryOut: ({ depth = 2 }, input) =>
      isTable(input) ? JSON.stringify(json(input, depth)) : refuse("ConvertTo-Json of what is no hashtable"),
  },
  "invoke-restmethod": {
    parameters: {
      method: isText, uri: isText, headers: isTable, contenttype: isText, infile: isText, outfile: isText,
      body: (value) => isText(value) || isTable(value),
    },
    carryOut: (given, input) =>
      given.uri && input === undefined ? invokeRestMethod(given) : refuse("Invoke-RestMethod without -Uri, or behind a pipe"),
  },
};
