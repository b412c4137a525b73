package io.github.ecrlint.model;

import io.github.ecrlint.policy.Truth;
import io.github.ecrlint.value.Part;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the name of an image apart, as one line of characters in which a hole is one of them. */
final class ImageText {
    private static final String PUBLIC = "public.ecr.aws";
    private static final char HOLE = '\uFFFF';
    private static final int DIGITS = 12;
    private static final String[] MIDDLES = {".dkr.ecr", ".dkr-ecr"};
    private static final String[] SUFFIXES = {
        "amazonaws.com",
        "amazonaws.com.cn",
        "amazonaws.eu",
        "on.aws",
        "on.amazonwebservices.com.cn",
        "c2s.ic.gov",
        "sc2s.sgov.gov",
        "csp.hci.ic.gov",
        "cloud.adc-e.uk"
    };

    private final Value.Text image;
    private final String line;

    ImageText(Value.Text image) {
        this.image = image;
        this.line = line(image);
    }

    private static String line(Value.Text text) {
        StringBuilder line = new StringBuilder();
        for (Part part : text.parts()) {
            if (part instanceof Part.Literal literal) {
                line.append(literal.text());
            } else {
                line.append(HOLE);
            }
        }
        return line.toString();
    }

    ImageReference read() {
        int slash = line.indexOf('/');
        int host = slash < 0 ? line.length() : slash;
        int hole = line.indexOf(HOLE);
        if (slash >= 0) {
            for (String middle : MIDDLES) {
                int at = line.indexOf(middle);
                if (at >= 0 && at < host) {
                    return ofRegistry(at, middle, slash);
                }
            }
        }
        if (hole < 0 || hole > host) {
            boolean isPublic = slash == PUBLIC.length() && line.startsWith(PUBLIC);
            return ImageReference.other(Truth.NO, Truth.of(isPublic));
        }
        String start = line.substring(0, hole);
        return ImageReference.other(
                Truth.of(mayBegin(start)).and(Truth.UNKNOWN),
                Truth.of(PUBLIC.startsWith(start)).and(Truth.UNKNOWN));
    }

    private ImageReference ofRegistry(int at, String middle, int slash) {
        int rest = at + middle.length();
        if (line.startsWith("-fips", rest)) {
            rest += "-fips".length();
        }
        int from = rest + 1;
        int dot = line.indexOf('.', from);
        int regionEnd = dot < 0 || dot > slash ? slash : dot;
        boolean suffixed = regionEnd == slash
                ? line.charAt(slash - 1) == HOLE // which has the suffix in it
                : isSuffix(line.substring(regionEnd + 1, slash));
        if (!isAccount(line.substring(0, at))
                || line.charAt(rest) != '.'
                || from > regionEnd
                || !isRegion(line.substring(from, regionEnd))
                || !suffixed) {
            return ImageReference.other(Truth.NO, Truth.NO);
        }
        int end = line.length();
        int digest = line.indexOf('@', slash);
        int nameAndTag = digest < 0 ? end : digest;
        int tag = line.indexOf(':', slash);
        int name = tag < 0 || tag > nameAndTag ? nameAndTag : tag;
        return new ImageReference(
                Truth.YES,
                Truth.NO,
                Optional.of(slice(0, at)),
                Optional.of(slice(from, regionEnd)),
                Optional.of(slice(slash + 1, name)),
                name == nameAndTag ? Optional.empty() : Optional.of(slice(name + 1, nameAndTag)),
                digest < 0 ? Optional.empty() : Optional.of(slice(digest + 1, end)),
                middle.equals(".dkr-ecr"));
    }

    /** Whether a registry can begin so: with up to twelve digits, and then what stands behind them. */
    private static boolean mayBegin(String start) {
        int digits = digits(start);
        if (digits == start.length() || digits != DIGITS) {
            return digits == start.length() && digits <= DIGITS;
        }
        String behind = start.substring(digits);
        for (String middle : MIDDLES) {
            if (middle.startsWith(behind) || behind.startsWith(middle)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAccount(String text) {
        boolean open = text.indexOf(HOLE) >= 0;
        String known = open ? text.replace(String.valueOf(HOLE), "") : text;
        int digits = digits(known);
        return digits == known.length() && (open ? digits < DIGITS : digits == DIGITS);
    }

    /** How many digits a text begins with. */
    private static int digits(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static boolean isRegion(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' && c != HOLE) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isSuffix(String suffix) {
        if (suffix.indexOf(HOLE) >= 0) {
            return true;
        }
        for (String known : SUFFIXES) {
            if (suffix.equals(known)) {
                return true;
            }
        }
        return false;
    }

    /** Part of the image's name, with the places of its characters. */
    private Value.Text slice(int from, int to) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (Part part : image.parts()) {
            if (part instanceof Part.Literal literal) {
                int end = start + literal.text().length();
                int first = Math.max(from, start);
                int last = Math.min(to, end);
                if (first < last) {
                    parts.add(literal.slice(first - start, last - start));
                }
                start = end;
            } else {
                if (from <= start && start < to) {
                    parts.add(part);
                }
                start++;
            }
        }
        return new Value.Text(parts, image.span());
    }
}
