package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.policy.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * The releases that a version constraint allows: from one on and below another.
 *
 * <p>Source: Terraform's documentation, "Version Constraints".
 *
 * @param from the first, as a number that grows with the version
 * @param below the first that is too new; {@link #ANY} where there is no end
 */
record Versions(long from, long below) {
    static final long ANY = Long.MAX_VALUE;

    static final Versions ALL = new Versions(0, ANY);

    private static final long STEP = 100_000;

    /** What a constraint allows; what is not understood of it restricts nothing. */
    static Versions of(String constraint) {
        long from = 0;
        long below = ANY;
        for (String one : pieces(constraint, ',')) {
            String text = one.trim();
            int at = 0;
            while (at < text.length() && "<>=!~".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String operator = text.substring(0, at);
            int[] numbers = numbers(withoutV(text.substring(at).trim()));
            if (numbers == null) {
                continue;
            }
            long version = number(numbers);
            switch (operator) {
                case "", "=" -> {
                    from = Math.max(from, version);
                    below = Math.min(below, version + 1);
                }
                case ">=" -> from = Math.max(from, version);
                case ">" -> from = Math.max(from, version + 1);
                case "<" -> below = Math.min(below, version);
                case "<=" -> below = Math.min(below, version + 1);
                case "~>" -> {
                    from = Math.max(from, version);
                    below = Math.min(below, next(numbers));
                }
                default -> {}
            }
        }
        return new Versions(from, below);
    }

    /** The one release that a tag names, as {@code v1.2.3}; all where it names none. */
    static Versions ofTag(String tag) {
        int[] numbers = numbers(withoutV(tag));
        return numbers == null || numbers.length < 3 ? ALL : new Versions(number(numbers), number(numbers) + 1);
    }

    private static String withoutV(String version) {
        return version.startsWith("v") ? version.substring(1) : version;
    }

    /** Whether all these releases come from a version on: {@code 1.5.0}. */
    Truth since(String version) {
        long first = number(numbers(version));
        return from >= first ? Truth.YES : below <= first ? Truth.NO : Truth.UNKNOWN;
    }

    /** Whether all of these releases are among those. */
    boolean isWithin(Versions those) {
        return from < below && from >= those.from && below <= those.below;
    }

    /** Whether some release is among both. */
    boolean meets(Versions those) {
        return Math.max(from, those.from) < Math.min(below, those.below);
    }

    /** The version behind all that {@code ~>} allows: only the last number may grow. */
    private static long next(int[] numbers) {
        if (numbers.length == 1) {
            return ANY;
        }
        int[] next = numbers.length == 3 ? new int[] {numbers[0], numbers[1] + 1} : new int[] {numbers[0] + 1};
        return number(next);
    }

    private static long number(int[] numbers) {
        long number = 0;
        for (int i = 0; i < 3; i++) {
            number = number * STEP + (i < numbers.length ? numbers[i] : 0);
        }
        return number;
    }

    /** One to three numbers, a pre-release left out; null for anything else. */
    private static int[] numbers(String text) {
        int end = 0;
        while (end < text.length() && (text.charAt(end) == '.' || Character.isDigit(text.charAt(end)))) {
            end++;
        }
        if (end == 0 || end < text.length() && text.charAt(end) != '-' && text.charAt(end) != '+') {
            return null;
        }
        List<String> pieces = pieces(text.substring(0, end), '.');
        int[] numbers = new int[pieces.size()];
        for (int i = 0; i < numbers.length; i++) {
            String piece = pieces.get(i);
            if (piece.isEmpty() || piece.length() > 5 || numbers.length > 3) {
                return null;
            }
            numbers[i] = Integer.parseInt(piece);
        }
        return numbers;
    }

    /** What stands between the marks; with none of them all of the text. */
    static List<String> pieces(String text, char mark) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, from)) {
            pieces.add(text.substring(from, at));
            from = at + 1;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
