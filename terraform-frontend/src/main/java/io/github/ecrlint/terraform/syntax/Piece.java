package io.github.ecrlint.terraform.syntax;

import io.github.ecrlint.source.Located;
import io.github.ecrlint.source.Source;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A piece of a template before directives are paired: characters, an interpolation, or one directive. */
final class Piece {

    /** What a piece is. */
    enum Kind {
        CHARACTERS,
        INTERPOLATION,
        IF,
        ELSE,
        ENDIF,
        FOR,
        ENDFOR
    }

    final Kind kind;
    /** With its marks. */
    final Span span;
    /** What is interpolated, tested or iterated over. */
    final Expression expression;

    /** The names of a {@code for}. */
    final Optional<Located<String>> key;

    final Located<String> value;

    // characters, from .. to of the spelled text, or of the source where there is none
    private final String spelled;
    private final int[] offsets;
    private int from;
    private int to;

    private Piece(Span span, String spelled, int[] offsets, int from, int to) {
        this.kind = Kind.CHARACTERS;
        this.span = span;
        this.expression = null;
        this.key = Optional.empty();
        this.value = null;
        this.spelled = spelled;
        this.offsets = offsets;
        this.from = from;
        this.to = to;
    }

    private Piece(Kind kind, Span span, Expression expression, Optional<Located<String>> key, Located<String> value) {
        this.kind = kind;
        this.span = span;
        this.expression = expression;
        this.key = key;
        this.value = value;
        this.spelled = null;
        this.offsets = null;
    }

    static Piece mark(Kind kind, Span span, Expression expression) {
        return new Piece(kind, span, expression, Optional.empty(), null);
    }

    static Piece loop(Span span, Optional<Located<String>> key, Located<String> value, Expression collection) {
        return new Piece(Kind.FOR, span, collection, key, value);
    }

    static Piece verbatim(Source source, int start, int end) {
        return new Piece(new Span(source, start, end), null, null, start, end);
    }

    /** Characters that the source spells differently; as in {@link Part.Literal#spelled}. */
    static Piece spelled(Source source, String text, int[] offsets) {
        Span span = new Span(source, offsets[0], offsets[text.length()]);
        return new Piece(span, text, offsets, 0, text.length());
    }

    boolean isCharacters() {
        return kind == Kind.CHARACTERS;
    }

    int length() {
        return to - from;
    }

    private char charAt(int index) {
        return (spelled == null ? span.source().text() : spelled).charAt(from + index);
    }

    boolean endsLine() {
        return to > from && charAt(length() - 1) == '\n';
    }

    /** How many white space characters it begins with. */
    int indentation() {
        int count = 0;
        while (count < length() && Names.isSpace(charAt(count))) {
            count++;
        }
        return count;
    }

    void dropStart(int count) {
        from += count;
    }

    void dropEndingSpace() {
        while (to > from && Names.isSpace(charAt(length() - 1))) {
            to--;
        }
    }

    /** The characters of the pieces from {@code first} to {@code last}, end exclusive, as one literal. */
    static Part.Literal meld(List<Piece> pieces, int first, int last) {
        Piece start = pieces.get(first);
        Source source = start.span.source();
        boolean verbatim = start.spelled == null;
        int length = start.length();
        for (int i = first + 1; i < last; i++) {
            Piece piece = pieces.get(i);
            verbatim &= piece.spelled == null && piece.from == pieces.get(i - 1).to;
            length += piece.length();
        }
        if (verbatim) {
            return Part.Literal.verbatim(source, start.from, pieces.get(last - 1).to);
        }
        if (last - first == 1) {
            return Part.Literal.spelled(
                    start.spelled.substring(start.from, start.to),
                    source,
                    Arrays.copyOfRange(start.offsets, start.from, start.to + 1));
        }
        StringBuilder text = new StringBuilder(length);
        int[] offsets = new int[length + 1];
        for (int i = first; i < last; i++) {
            Piece piece = pieces.get(i);
            int at = text.length();
            String whole = piece.spelled == null ? source.text() : piece.spelled;
            text.append(whole.substring(piece.from, piece.to));
            if (piece.spelled == null) {
                for (int k = piece.from; k <= piece.to; k++) {
                    offsets[at++] = k;
                }
            } else {
                System.arraycopy(piece.offsets, piece.from, offsets, at, piece.length() + 1);
            }
        }
        return Part.Literal.spelled(text.toString(), source, offsets);
    }
}
