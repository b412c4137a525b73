package io.github.ecrlint.report;

/** The version of ecrlint; a test holds it to the pom, since reading a resource for it costs a cold start 8 ms. */
public final class Version {
    public static final String TEXT = "0.1.0";

    private Version() {}
}
