package io.github.ecrlint.rule;

import java.util.Locale;

/** How much a finding matters; fixed for each rule. */
public enum Severity {
    LOW("note", "2.5"),
    MEDIUM("warning", "5.5"),
    HIGH("error", "8.0"),
    CRITICAL("error", "9.5");

    private final String level;
    private final String securitySeverity;

    Severity(String level, String securitySeverity) {
        this.level = level;
        this.securitySeverity = securitySeverity;
    }

    /** The level of SARIF and of the text reports: {@code note}, {@code warning} or {@code error}. */
    public String level() {
        return level;
    }

    /** GitHub's {@code security-severity}: over 9.0 is critical, from 7.0 high, from 4.0 medium. */
    public String securitySeverity() {
        return securitySeverity;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
