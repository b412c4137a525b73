package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Source;
import io.github.ecrlint.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Hashes of texts and files, in hexadecimal digits or base64. */
final class HashFunctions {
    private HashFunctions() {}

    static Value call(Arguments arguments) {
        String function = arguments.function();
        if (function.equals("uuidv5")) {
            return uuid(arguments);
        }
        String text = arguments.literal(0);
        if (text == null || arguments.count() != 1) {
            return arguments.open();
        }
        boolean file = function.startsWith("file");
        String kind = file ? function.substring("file".length()) : function;
        boolean base64 = kind.startsWith("base64");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (file) {
            Source source = FileFunctions.source(text, arguments.scope());
            if (source == null) {
                return FileFunctions.missing(function, text, arguments.place(), arguments.scope());
            }
            bytes = source.text().getBytes(StandardCharsets.UTF_8);
        }
        byte[] hash = digest(base64 ? kind.substring("base64".length()) : kind, bytes);
        return arguments.computed(base64 ? Base64.getEncoder().encodeToString(hash) : hexadecimal(hash));
    }

    private static byte[] digest(String kind, byte[] bytes) {
        String name = kind.equals("md5") ? "MD5" : "SHA-" + kind.substring("sha".length());
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Java 17 has all of them
        }
    }

    private static String hexadecimal(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        for (byte b : bytes) {
            digits.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return digits.toString();
    }

    private static Value uuid(Arguments arguments) {
        String space = arguments.literal(0);
        String name = arguments.literal(1);
        if (space == null || name == null) {
            return arguments.open();
        }
        String known = switch (space) {
            case "dns" -> "6ba7b8109dad11d180b400c04fd430c8";
            case "url" -> "6ba7b8119dad11d180b400c04fd430c8";
            case "oid" -> "6ba7b8129dad11d180b400c04fd430c8";
            case "x500" -> "6ba7b8149dad11d180b400c04fd430c8";
            default -> space.replace("-", "");
        };
        byte[] said = name.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[16 + said.length];
        for (int i = 0; i < 16; i++) {
            int high = known.length() == 32 ? Character.digit(known.charAt(2 * i), 16) : -1;
            int low = known.length() == 32 ? Character.digit(known.charAt(2 * i + 1), 16) : -1;
            if (high < 0 || low < 0) {
                return Unknowns.failed(arguments.place(), "`uuidv5` gets no valid namespace");
            }
            bytes[i] = (byte) (high * 16 + low);
        }
        System.arraycopy(said, 0, bytes, 16, said.length);
        byte[] hash = Arrays.copyOf(digest("sha1", bytes), 16);
        hash[6] = (byte) (hash[6] & 0x0F | 0x50);
        hash[8] = (byte) (hash[8] & 0x3F | 0x80);
        String digits = hexadecimal(hash);
        return arguments.computed(digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-"
                + digits.substring(12, 16) + "-" + digits.substring(16, 20) + "-" + digits.substring(20));
    }
}
