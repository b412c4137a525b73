package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.terraform.syntax.Expression.Template;
import io.github.ecrlint.value.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads templates: quoted texts, heredocs and whole files. */
final class TemplateParser {
    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final ForParser fors;

    /** Whether the last sequence ended in a strip marker. */
    private boolean stripNext;
    /** The height of the tallest expression in the template that is being read. */
    private int tallest;

    TemplateParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.fors = new ForParser(cursor, expressions);
    }

    /** Reads a text in quotes, from its opening quote on. */
    Template quoted() throws Malformed {
        int open = cursor.at;
        int end = cursor.plainEnd(open + 1);
        if (cursor.characters[end] == '"') {
            cursor.at = end + 1;
            cursor.height = 2;
            List<TemplatePart> parts = end == open + 1
                    ? List.of()
                    : List.of(new TemplatePart.Literal(Part.Literal.verbatim(cursor.source, open + 1, end)));
            return new Template(Template.Form.QUOTED, parts, cursor.span(open));
        }
        cursor.at++;
        int before = begin();
        List<Piece> pieces = new ArrayList<>();
        while (cursor.peek(0) != '"') {
            if (!sequence(pieces)) {
                quotedRun(pieces, open);
            }
        }
        cursor.at++;
        return finish(Template.Form.QUOTED, pieces, open, before);
    }

    private void quotedRun(List<Piece> pieces, int open) throws Malformed {
        Escapes run = new Escapes(cursor);
        run.begin();
        while (true) {
            run.keepPlain();
            if (seesSequence()) {
                break;
            }
            char c = cursor.peek(0);
            if (c == '"' && !cursor.atEnd()) {
                break;
            }
            if (cursor.atEnd() || c == '\n' || c == '\r') {
                throw cursor.error(open, cursor.at, "this text is not closed by `\"` on its line");
            }
            if (c == '\\') {
                run.backslash();
            } else {
                keep(run);
            }
        }
        add(pieces, run);
    }

    /** Reads a heredoc, from its {@code <<} on. */
    Template heredoc() throws Malformed {
        int open = cursor.at;
        int word = open + (cursor.peek(2) == '-' ? 3 : 2);
        int wordEnd = cursor.nameEnd(word);
        if (wordEnd == word) {
            throw cursor.expected("a value");
        }
        cursor.at = wordEnd;
        if (!cursor.atLineEnd()) {
            throw cursor.error(open, wordEnd, "the line of a heredoc ends behind its opening word");
        }
        cursor.passLineEnd();
        String marker = cursor.text.substring(word, wordEnd);
        int before = begin();
        List<Piece> pieces = new ArrayList<>();
        boolean lineStart = true;
        while (true) {
            if (lineStart) {
                int end = Heredocs.closingLine(cursor.text, cursor.at, marker);
                if (end >= 0) {
                    cursor.at = end;
                    break;
                }
            }
            lineStart = false;
            if (!sequence(pieces)) {
                lineStart = line(pieces, true);
                if (seesStrayReturn()) {
                    throw cursor.error(cursor.at, cursor.at + 1, "a carriage return stands here without a line feed");
                }
                if (!lineStart && cursor.atEnd()) {
                    throw cursor.error(
                            open,
                            wordEnd,
                            "this heredoc is not closed: no line says `" + marker + "` and nothing else");
                }
            }
        }
        if (word == open + 3) {
            Heredocs.dedent(pieces);
        }
        return finish(Template.Form.HEREDOC, pieces, open, before);
    }

    /** Reads a file that is a template. */
    Template file() throws Malformed {
        int open = cursor.at;
        int before = begin();
        List<Piece> pieces = new ArrayList<>();
        while (!cursor.atEnd()) {
            if (!sequence(pieces)) {
                line(pieces, false);
            }
        }
        return finish(Template.Form.FILE, pieces, open, before);
    }

    /**
     * Reads characters up to a sequence or behind a line end; returns whether it was a line end.
     *
     * @param strict whether to stop in front of a carriage return without a line feed
     */
    private boolean line(List<Piece> pieces, boolean strict) {
        Escapes run = new Escapes(cursor);
        run.begin();
        boolean ended = false;
        while (!ended) {
            run.keepPlain();
            if (cursor.atEnd() || seesSequence()) {
                break;
            }
            char c = cursor.peek(0);
            if (strict && seesStrayReturn()) {
                break;
            }
            ended = c == '\n';
            keep(run);
        }
        add(pieces, run);
        return ended;
    }

    /** A carriage return without a line feed; HCL's scanner takes one between a single mark and the end of a line for a part of that mark. */
    private boolean seesStrayReturn() {
        if (cursor.peek(0) != '\r' || cursor.peek(1) == '\n') {
            return false;
        }
        boolean single = isMarkAt(cursor.at - 1) && !isMarkAt(cursor.at - 2);
        return !single || cursor.peek(1) != '\r' || cursor.peek(2) != '\n';
    }

    private boolean isMarkAt(int at) {
        return at >= 0 && (cursor.text.charAt(at) == '$' || cursor.text.charAt(at) == '%');
    }

    private void keep(Escapes run) {
        if (cursor.sees("$${") || cursor.sees("%%{")) {
            run.templateEscape();
        } else {
            run.keep();
        }
    }

    private void add(List<Piece> pieces, Escapes run) {
        Piece piece = run.end();
        if (stripNext) {
            piece.dropStart(piece.indentation());
            stripNext = false;
        }
        pieces.add(piece);
    }

    private boolean seesSequence() {
        char c = cursor.peek(0);
        return (c == '$' || c == '%') && cursor.peek(1) == '{';
    }

    /** Reads an interpolation or a directive if there is one. */
    private boolean sequence(List<Piece> pieces) throws Malformed {
        if (!seesSequence()) {
            return false;
        }
        boolean directive = cursor.peek(0) == '%';
        int open = cursor.at;
        cursor.at += 2;
        if (cursor.peek(0) == '~') {
            cursor.at++;
            if (!pieces.isEmpty() && pieces.get(pieces.size() - 1).isCharacters()) {
                pieces.get(pieces.size() - 1).dropEndingSpace();
            }
        }
        boolean lines = cursor.lines(false);
        cursor.enter();
        int outer = tallest;
        pieces.add(directive ? directive(open) : interpolation(open));
        tallest = Math.max(outer, cursor.height);
        cursor.leave();
        cursor.lines(lines);
        return true;
    }

    private Piece interpolation(int open) throws Malformed {
        Expression value = expressions.expression();
        close(open);
        return Piece.mark(Piece.Kind.INTERPOLATION, cursor.span(open), value);
    }

    private Piece directive(int open) throws Malformed {
        cursor.height = 0;
        Piece.Kind kind;
        Expression expression = null;
        if (cursor.eatWord("if")) {
            kind = Piece.Kind.IF;
            expression = expressions.expression();
        } else if (cursor.eatWord("for")) {
            return loop(open);
        } else if (cursor.eatWord("else")) {
            kind = Piece.Kind.ELSE;
        } else if (cursor.eatWord("endif")) {
            kind = Piece.Kind.ENDIF;
        } else if (cursor.eatWord("endfor")) {
            kind = Piece.Kind.ENDFOR;
        } else {
            throw cursor.expected("`if`, `else`, `endif`, `for` or `endfor` behind `%{`");
        }
        close(open);
        return Piece.mark(kind, cursor.span(open), expression);
    }

    private Piece loop(int open) throws Malformed {
        fors.names();
        Optional<Located<String>> key = fors.key();
        Located<String> value = fors.value();
        Expression collection = expressions.expression();
        close(open);
        return Piece.loop(cursor.span(open), key, value, collection);
    }

    private void close(int open) throws Malformed {
        cursor.skip();
        stripNext = cursor.sees("~}");
        if (stripNext) {
            cursor.at++;
        }
        if (cursor.peek(0) != '}') {
            throw cursor.expected("`}` at the end of `" + cursor.text.charAt(open) + "{`");
        }
        cursor.at++;
    }

    private int begin() throws Malformed {
        cursor.enter();
        stripNext = false;
        int before = tallest;
        tallest = 0;
        return before;
    }

    private Template finish(Template.Form form, List<Piece> pieces, int open, int before) throws Malformed {
        TemplateBuilder builder = new TemplateBuilder(cursor, pieces);
        List<TemplatePart> parts = builder.build();
        stripNext = false;
        cursor.leave();
        cursor.grow(tallest + builder.deepest(), open);
        tallest = before;
        return new Template(form, parts, cursor.span(open));
    }
}
