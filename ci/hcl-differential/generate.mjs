// Deterministic mutants of the samples: the same seed and count give the same files everywhere.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const INSERTED = [
  '"', '{', '}', '[', ']', '(', ')', '=', ',', ':', '.', '\n', ' ', '$', '%', '#', '/', '*', '\\', '~', '<', '!', '?', '-', '|',
  '${', '%{', '~}', '${~', '$${', '%%{', '...', '=>', '==', '::', '&&', '<<E\n', '<<-E\n', '\nE\n', '/*', '*/', '//', '\r\n', '\r',
  '\t', '[*]', '.*', '.0', '1', '1.5', '1e3', 'a', '_', 'é', '😀', '\u00a0', 'for ', ' in ', 'if ', 'else', 'endif', 'true', 'null',
  '\\n', '\\u00e9', '\\U0001F600', '\\q', '""', '"x"', '{}', '[]', '()', 'f(', 'a = 1', 'b {}', ';', "'", '`', '^', '&', '@',
];

export function generate(samples, directory, count, seed) {
  let state = seed >>> 0;
  const random = (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
  const texts = readdirSync(samples).filter((f) => f.endsWith('.tf')).sort().map((f) => readFileSync(`${samples}/${f}`, 'utf8'));
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  texts.forEach((text, i) => writeFileSync(`${directory}/sample-${i}.tf`, text));
  for (let i = 0; i < count; i++) {
    let text = texts[random(texts.length)];
    for (let edits = 1 + random(3); edits > 0; edits--) text = mutate(text, texts, random);
    writeFileSync(`${directory}/mutant-${String(i).padStart(6, '0')}.tf`, text);
  }
}

function mutate(text, texts, random) {
  const characters = Array.from(text); // never half of a surrogate pair
  const at = random(characters.length + 1);
  const lines = text.split('\n');
  const line = random(lines.length);
  switch (random(9)) {
    case 0:
      characters.splice(at, 1);
      return characters.join('');
    case 1:
    case 2:
      characters.splice(at, 0, INSERTED[random(INSERTED.length)]);
      return characters.join('');
    case 3:
      characters.splice(at, 1, INSERTED[random(INSERTED.length)]);
      return characters.join('');
    case 4:
      lines.splice(line, 1);
      return lines.join('\n');
    case 5:
      lines.splice(line, 0, lines[random(lines.length)]);
      return lines.join('\n');
    case 6: {
      const other = texts[random(texts.length)].split('\n');
      lines.splice(line, 0, other[random(other.length)]);
      return lines.join('\n');
    }
    case 7: {
      const from = random(characters.length + 1);
      characters.splice(at, 0, ...characters.slice(from, from + 1 + random(12)));
      return characters.join('');
    }
    default: {
      characters.splice(at, 1 + random(12));
      return characters.join('');
    }
  }
}
