package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.value.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Encodings of texts: URLs, CSV, other character sets. */
final class EncodingFunctions {
    private static final int MOST_CELLS = 100_000;
    private static final int MOST_UNPACKED = 1_000_000;

    private EncodingFunctions() {}

    static Value call(Arguments arguments) {
        String text = arguments.literal(0);
        if (text == null) {
            return arguments.open();
        }
        return switch (arguments.function()) {
            case "urlencode" -> arguments.computed(urlEncoded(text));
            case "urldecode" -> urlDecoded(text, arguments);
            case "textencodebase64", "textdecodebase64" -> text(text, arguments);
            case "base64gunzip" -> unpacked(text, arguments);
            default -> csv(text, arguments);
        };
    }

    private static Value unpacked(String text, Arguments arguments) {
        try (InputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)))) {
            byte[] bytes = in.readNBytes(MOST_UNPACKED);
            boolean isAll = bytes.length < MOST_UNPACKED;
            return isAll
                    ? arguments.computed(new String(bytes, StandardCharsets.UTF_8))
                    : Unknowns.of(arguments.scope().id(arguments.place()), "the text is too long", arguments.place());
        } catch (IllegalArgumentException | IOException e) {
            return Unknowns.failed(arguments.place(), "`base64gunzip` gets nothing that was packed");
        }
    }

    private static String urlEncoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || c == '-' || c == '_' || c == '.' || c == '~') {
                out.append(c);
            } else if (c == ' ') {
                out.append('+');
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }

    private static Value urlDecoded(String text, Arguments arguments) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[encoded.length];
        int length = 0;
        for (int i = 0; i < encoded.length; i++) {
            int value = encoded[i] == '+' ? ' ' : encoded[i];
            if (value == '%') {
                int high = i + 2 < encoded.length ? Character.digit((char) encoded[i + 1], 16) : -1;
                int low = i + 2 < encoded.length ? Character.digit((char) encoded[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Unknowns.failed(arguments.place(), "`urldecode` gets no valid text");
                }
                value = high * 16 + low;
                i += 2;
            }
            out[length++] = (byte) value;
        }
        return arguments.computed(new String(out, 0, length, StandardCharsets.UTF_8));
    }

    private static Value text(String text, Arguments arguments) {
        String name = arguments.literal(1);
        if (name == null) {
            return arguments.open();
        }
        boolean encode = arguments.function().equals("textencodebase64");
        try {
            Charset charset = Charset.forName(name);
            if (!encode) {
                byte[] bytes = Base64.getDecoder().decode(text);
                ByteBuffer in = ByteBuffer.wrap(bytes);
                return arguments.computed(charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(in)
                        .toString());
            }
            CharsetEncoder encoder = charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer bytes = encoder.encode(java.nio.CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return arguments.computed(Base64.getEncoder().encodeToString(exact));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Unknowns.failed(
                    arguments.place(), "`" + arguments.function() + "` knows no encoding `" + name + "`");
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Unknowns.failed(arguments.place(), "`" + arguments.function() + "` gets no valid text");
        }
    }

    private static Value csv(String text, Arguments arguments) {
        List<List<String>> rows = rows(text);
        if (rows == null || rows.isEmpty()) {
            return Unknowns.failed(arguments.place(), "`csvdecode` gets no valid CSV");
        }
        List<String> head = rows.get(0);
        List<Value> items = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != head.size()) {
                return Unknowns.failed(arguments.place(), "`csvdecode` gets rows of different lengths");
            }
            List<Value.Entry> entries = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                entries.add(new Value.Entry(arguments.computed(head.get(i)), arguments.computed(row.get(i))));
            }
            items.add(new Value.Obj(Objects.once(entries), arguments.place()));
        }
        return new Value.Seq(items, arguments.place());
    }

    /** The cells of each row that is not empty; null where quotes do not match or there are too many cells. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int cells = 0;
        int at = 0;
        while (at <= text.length()) {
            StringBuilder cell = new StringBuilder();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            at += quoted ? 1 : 0;
            boolean open = quoted;
            while (at < text.length() && (open || text.charAt(at) != ',' && text.charAt(at) != '\n')) {
                char c = text.charAt(at++);
                if (c != '"') {
                    cell.append(c);
                } else if (!quoted) {
                    return null;
                } else if (open && at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    open = false;
                }
            }
            if (open || ++cells > MOST_CELLS) {
                return null;
            }
            boolean ends = at >= text.length() || text.charAt(at) == '\n';
            int last = cell.length() - 1;
            if (ends && last >= 0 && cell.charAt(last) == '\r') {
                cell.setLength(last);
            }
            row.add(cell.toString());
            at++;
            if (ends) {
                if (row.size() > 1 || !row.get(0).isEmpty() || quoted) {
                    rows.add(row);
                }
                row = new ArrayList<>();
            }
        }
        return rows;
    }
}
