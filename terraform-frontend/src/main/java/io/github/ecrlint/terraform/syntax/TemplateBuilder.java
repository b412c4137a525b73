package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Pairs the directives of a template and joins its characters. */
final class TemplateBuilder {
    private final Cursor cursor;
    private final List<Piece> pieces;
    private int next;
    private int depth;
    private int deepest;

    TemplateBuilder(Cursor cursor, List<Piece> pieces) {
        this.cursor = cursor;
        this.pieces = pieces;
    }

    List<TemplatePart> build() throws Malformed {
        List<TemplatePart> parts = parts();
        if (next < pieces.size()) {
            throw unexpected(pieces.get(next), "");
        }
        return parts;
    }

    /** How deep directives are nested. */
    int deepest() {
        return deepest;
    }

    /** The parts up to a directive that begins nothing. */
    private List<TemplatePart> parts() throws Malformed {
        List<TemplatePart> parts = new ArrayList<>(Math.min(8, pieces.size() - next));
        while (next < pieces.size()) {
            Piece piece = pieces.get(next);
            if (piece.isCharacters()) {
                int first = next++;
                while (next < pieces.size() && pieces.get(next).isCharacters()) {
                    next++;
                }
                parts.add(new TemplatePart.Literal(Piece.meld(pieces, first, next)));
            } else if (piece.kind == Piece.Kind.INTERPOLATION) {
                next++;
                parts.add(new TemplatePart.Interpolation(piece.expression, piece.span));
            } else if (piece.kind == Piece.Kind.IF || piece.kind == Piece.Kind.FOR) {
                next++;
                cursor.enter();
                deepest = Math.max(deepest, ++depth);
                parts.add(piece.kind == Piece.Kind.IF ? condition(piece) : loop(piece));
                depth--;
                cursor.leave();
            } else {
                return parts;
            }
        }
        return parts;
    }

    private TemplatePart condition(Piece open) throws Malformed {
        List<TemplatePart> then = parts();
        List<TemplatePart> otherwise = List.of();
        if (next < pieces.size() && pieces.get(next).kind == Piece.Kind.ELSE) {
            next++;
            otherwise = parts();
        }
        return new TemplatePart.If(open.expression, then, otherwise, close(open, Piece.Kind.ENDIF));
    }

    private TemplatePart loop(Piece open) throws Malformed {
        List<TemplatePart> each = parts();
        return new TemplatePart.For(open.key, open.value, open.expression, each, close(open, Piece.Kind.ENDFOR));
    }

    /** Passes the directive that must close {@code open}; returns the span of both and what is between them. */
    private Span close(Piece open, Piece.Kind expected) throws Malformed {
        if (next == pieces.size()) {
            boolean isIf = open.kind == Piece.Kind.IF;
            throw cursor.error(
                    open.span.start(),
                    open.span.end(),
                    isIf ? "this `if` is not closed by `endif`" : "this `for` is not closed by `endfor`");
        }
        Piece piece = pieces.get(next);
        if (piece.kind != expected) {
            throw unexpected(piece, " in line " + open.span.from().line());
        }
        next++;
        return open.span.until(piece.span);
    }

    private Malformed unexpected(Piece piece, String where) {
        String name;
        String owner;
        if (piece.kind == Piece.Kind.ELSE) {
            name = "else";
            owner = "if";
        } else if (piece.kind == Piece.Kind.ENDIF) {
            name = "endif";
            owner = "if";
        } else {
            name = "endfor";
            owner = "for";
        }
        String what = where.isEmpty()
                ? "`" + name + "` without `" + owner + "`"
                : "`" + name + "` does not belong to what is open" + where;
        return cursor.error(piece.span.start(), piece.span.end(), what);
    }
}
