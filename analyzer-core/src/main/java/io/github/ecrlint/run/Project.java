package io.github.ecrlint.run;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Source;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of a run, and the only door through which frontends read them. */
public final class Project {
    /** Larger files are not read: no template or module comes near. */
    public static final long LARGEST_FILE = 20L * 1024 * 1024;

    private static final String GIT_CRYPT = "\0GITCRYPT\0";
    private static final int LONGEST_BEGINNING = 64 * 1024;

    private final Path root;
    private final List<Path> files;
    private final List<Input> inputs;
    private final Set<String> taken = new HashSet<>();
    private final Map<Path, Opened> opened = new HashMap<>();

    /**
     * @param root nothing outside is read, whatever a template names; absolute, normalised
     * @param files absolute, normalised, sorted
     */
    public Project(Path root, List<Path> files) {
        this(root, files, List.of());
    }

    /** The same with values for what the project leaves open; later ones count more. */
    public Project(Path root, List<Path> files, List<Input> inputs) {
        this.root = root;
        this.files = List.copyOf(files);
        this.inputs = List.copyOf(inputs);
    }

    public Path root() {
        return root;
    }

    /** The files whose names this frontend reads, sorted. */
    public List<Path> files(Frontend frontend) {
        List<Path> read = new ArrayList<>();
        for (Path file : files) {
            if (frontend.reads(file)) {
                read.add(file);
            }
        }
        return read;
    }

    /** What is given to the project from outside, in ascending precedence. */
    public List<Input> inputs() {
        return inputs;
    }

    /** Says that a value of this name has found what it is for. */
    public void takes(String name) {
        taken.add(name);
    }

    /** The names of given values that no frontend has found a use for. */
    List<String> untaken() {
        List<String> untaken = new ArrayList<>();
        for (Input input : inputs) {
            if (input instanceof Input.Value value && !taken.contains(value.name())) {
                untaken.add(value.name());
            }
        }
        return untaken;
    }

    /**
     * A file as it was read.
     *
     * @param source with U+FFFD for what is no UTF-8; empty where nothing could be read
     * @param problem what is wrong with it, for the frontend to report if the file is one of its own
     */
    public record Opened(Source source, Optional<Diagnostic> problem) {}

    /** Reads a file once; never throws on input. */
    public Opened open(Path file) {
        Opened known = opened.get(file);
        if (known == null) {
            known = read(file);
            opened.put(file, known);
        }
        return known;
    }

    /** What stands at the beginning of a file that is too large to be read; empty where nothing can be read. */
    public String beginning(Path file) {
        try (InputStream in = new FileInputStream(file.toString())) {
            return new String(in.readNBytes(LONGEST_BEGINNING), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static Opened read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                return unread(file, "the file is larger than 20 MiB and was not read", "");
            }
            byte[] bytes = bytes(file);
            if (isEncrypted(bytes)) {
                return unread(file, "the file is encrypted by git-crypt", "unlock it before: `git-crypt unlock`");
            }
            int start = startsWithByteOrderMark(bytes) ? 3 : 0;
            return decode(file, bytes, start);
        } catch (IOException e) {
            return unread(file, "the file cannot be read", "");
        }
    }

    /** A stream of java.io takes 40 classes less than the channel behind java.nio's. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toString())) {
            return in.readAllBytes();
        }
    }

    private static Opened decode(Path file, byte[] bytes, int start) {
        String plain = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        if (plain.indexOf('\uFFFD') < 0) {
            return new Opened(source(file, plain, start), Optional.empty());
        }
        // the file has that character itself, or what it stands for
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
            return new Opened(source(file, text, start), Optional.empty());
        } catch (CharacterCodingException e) {
            Source source = source(file, plain, start);
            int at = Math.max(0, source.text().indexOf('\uFFFD'));
            return new Opened(
                    source, Optional.of(Diagnostic.error(source.span(at, at + 1), "the file is not valid UTF-8")));
        }
    }

    private static Source source(Path file, String text, int start) {
        return start == 0 ? new Source(file, text) : Source.withByteOrderMark(file, text);
    }

    private static boolean isEncrypted(byte[] bytes) {
        boolean is = bytes.length > GIT_CRYPT.length() && bytes[0] == 0;
        for (int i = 0; is && i < GIT_CRYPT.length(); i++) {
            is = bytes[i] == GIT_CRYPT.charAt(i);
        }
        return is;
    }

    private static boolean startsWithByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static Opened unread(Path file, String why, String advice) {
        Source source = new Source(file, "");
        Diagnostic problem = new Diagnostic(Diagnostic.Level.ERROR, source.span(0, 0), why, advice);
        return new Opened(source, Optional.of(problem));
    }
}
