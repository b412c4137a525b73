package io.github.ecrlint.cloudformation.syntax;

import io.github.ecrlint.source.Source;

/** The lines of a block scalar put together by YAML's rules, with all line ends that chomping could leave. */
final class BlockText {
    private final String yaml;
    private final int end;
    private final int indent;
    private final Spelling spelling;
    private int at;

    private BlockText(Source source, int start, int end, int indent) {
        this.yaml = source.text();
        this.at = start;
        this.end = end;
        this.indent = indent;
        this.spelling = new Spelling(source);
    }

    static Spelling read(Source source, int start, int end, int indent, boolean folded) {
        BlockText text = new BlockText(source, start, end, indent);
        text.read(folded);
        return text.spelling;
    }

    private void read(boolean folded) {
        int blankLines = at;
        int blanks = skipBlankLines();
        breaks(blankLines, blanks);
        while (isInText()) {
            boolean plain = !Scalars.isBlank(yaml.charAt(at));
            int lineEnd = at;
            while (lineEnd < end && yaml.charAt(lineEnd) != '\n' && yaml.charAt(lineEnd) != '\r') {
                lineEnd++;
            }
            spelling.add(at, lineEnd);
            int lineBreak = Scalars.lineBreak(yaml, lineEnd, end);
            at = lineEnd + lineBreak;
            blankLines = at;
            blanks = skipBlankLines();
            boolean joined = folded && isInText() && plain && !Scalars.isBlank(yaml.charAt(at));
            if (joined) {
                // of several line ends the first makes none; which one is first is the same to the reader
                spelling.add(blanks == 0 ? ' ' : '\n', lineEnd);
                blanks = Math.max(0, blanks - 1);
            } else if (lineBreak > 0) {
                spelling.add('\n', lineEnd);
            }
            breaks(blankLines, blanks);
        }
    }

    /** Whether the indentation of a line of this text has just been passed. */
    private boolean isInText() {
        return at < end && column() == indent;
    }

    private int column() {
        int start = at;
        while (start > 0 && yaml.charAt(start - 1) != '\n' && yaml.charAt(start - 1) != '\r') {
            start--;
        }
        return at - start;
    }

    /** Passes empty lines and then the indentation of the next line; says how many empty lines there were. */
    private int skipBlankLines() {
        int count = 0;
        int column = 0;
        while (at < end) {
            int lineBreak = Scalars.lineBreak(yaml, at, end);
            if (lineBreak > 0) {
                count++;
                column = 0;
                at += lineBreak;
            } else if (yaml.charAt(at) == ' ' && column < indent) {
                column++;
                at++;
            } else {
                break;
            }
        }
        return count;
    }

    private void breaks(int start, int count) {
        int left = count;
        for (int i = start; left > 0; i++) {
            int lineBreak = Scalars.lineBreak(yaml, i, end);
            if (lineBreak > 0) {
                spelling.add('\n', i);
                left--;
                i += lineBreak - 1;
            }
        }
    }
}
