// Compares our parser with HashiCorp's: verdicts on files, and the places of expressions on those both call valid.
import { readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { generate } from './generate.mjs';

const here = new URL('.', import.meta.url).pathname;
const { parse, getExpressionAst } = createRequire(import.meta.url)('@cdktf/hcl2json');
const [classpath, work, count = '3000', seed = '1'] = process.argv.slice(2);

// the oracle gives a start for every node, but of some it is that of a part
const EXACT = new Set(['scopeTraversal', 'relativeTraversal', 'literalValue', 'templateWrap', 'function', 'object', 'tuple', 'for']);

generate(`${here}samples`, work, Number(count), Number(seed));
const dump = spawnSync('java', ['-cp', classpath, 'io.github.ecrlint.terraform.syntax.HclDump', work], {
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
if (dump.status !== 0) throw new Error(dump.stderr);
const ours = new Map(dump.stdout.trim().split('\n').map((line) => [JSON.parse(line).file, JSON.parse(line)]));

let valid = 0;
let expressions = 0;
let nodes = 0;
const verdicts = { accepted: [], rejected: [] };
const places = [];
for (const file of readdirSync(work).filter((f) => f.endsWith('.tf')).sort()) {
  const text = readFileSync(`${work}/${file}`, 'utf8');
  const mine = ours.get(file);
  const theirs = await verdict(text);
  if (theirs === null && mine.errors.length > 0) verdicts.rejected.push(`${file}: ${mine.errors[0]}`);
  if (theirs !== null && mine.errors.length === 0) verdicts.accepted.push(`${file}: ${theirs}`);
  if (theirs !== null || mine.errors.length > 0) continue;
  valid++;
  for (const attribute of mine.attributes) {
    const source = text.slice(attribute.start, attribute.end);
    expressions++;
    const ast = await expressionAst(source);
    if (typeof ast === 'string') {
      places.push(`${file}: ${JSON.stringify(source)} is no expression by itself: ${ast}`);
      continue;
    }
    const strips = source.includes('~}') || source.includes('{~');
    const a = attribute.nodes.map(([type, start, end]) => [type, start - attribute.start, end - attribute.start]);
    const [found, expected] = [describe(a, source, strips), flatten(ast, source, strips)];
    nodes += expected.length;
    if (found.join('\n') !== expected.join('\n')) {
      places.push(`${file}: ${JSON.stringify(source)}\n    only ours:   ${minus(found, expected)}\n    only theirs: ${minus(expected, found)}`);
    }
  }
}

const files = ours.size;
const disagreements = verdicts.accepted.length + verdicts.rejected.length;
console.log(`${files} files (seed ${seed}): ${files - disagreements} verdicts agree, ${valid} valid by both`);
console.log(`${expressions} expressions of valid files: ${expressions - places.length} agree in all ${nodes} nodes' places`);
report('we accept, they reject', verdicts.accepted);
report('we reject, they accept', verdicts.rejected);
report('places differ', places);
process.exit(disagreements + places.length === 0 ? 0 : 1);

function report(title, lines) {
  if (lines.length > 0) console.log(`\n${title}: ${lines.length}\n  ${lines.slice(0, 40).join('\n  ')}`);
}

// null for valid, else why not; what fails behind the parser (evaluation, conversion to JSON) is none of ours
async function verdict(text) {
  try {
    await parse('x.tf', text);
    return null;
  } catch (error) {
    const message = String(error.message);
    return message.includes('parse config') ? message.slice(0, 200) : null;
  }
}

async function expressionAst(source) {
  try {
    return (await getExpressionAst('x.tf', `${source}\n`)) ?? 'nothing';
  } catch (error) {
    return String(error.message).slice(0, 200);
  }
}

function describe(list, source, strips) {
  return list
    .filter(([type, start, end]) => keeps(type, source.slice(start, end), strips))
    .map(([type, start, end]) => line(type, EXACT.has(type) ? Buffer.byteLength(source.slice(0, start)) : '', source.slice(start, end)))
    .sort();
}

function flatten(root, source, strips) {
  const out = [];
  const visit = (node, skip) => {
    const value = node.meta?.value;
    const text = value === undefined ? undefined : value;
    const inTemplate = node.type === 'conditional' && text.startsWith('%{');
    if (!skip && text !== undefined && node.type !== 'templateJoin' && keeps(node.type, text, strips)) {
      const start = node.type === 'for' ? node.meta.openRange.start.byte : node.range.start.byte;
      out.push(line(node.type, EXACT.has(node.type) ? start : '', text));
    }
    const loop = node.type === 'for' && text.startsWith('%{');
    (node.children ?? []).forEach((child, i, all) =>
      // the bodies of directives are templates of their own to the oracle, and lists of parts to us
      visit(child, (inTemplate && i > 0) || (loop && i === all.length - 1)));
  };
  visit(root, false);
  return out.sort();
}

// what a strip marker takes away still belongs to the oracle's range
function keeps(type, text, strips) {
  return type !== 'literalValue' || (text !== '' && !strips);
}

function line(type, start, text) {
  return `${type}@${start} ${JSON.stringify(text)}`;
}

function minus(a, b) {
  const rest = [...b];
  return a.filter((x) => {
    const at = rest.indexOf(x);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  }).join(' | ');
}
