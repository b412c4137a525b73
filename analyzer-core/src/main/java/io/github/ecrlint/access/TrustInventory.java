package io.github.ecrlint.access;

import java.util.List;
import java.util.Optional;

/**
 * Whom a project says it trusts: what its configuration lists.
 *
 * @param own accounts of the project itself, twelve digits each
 * @param partners accounts of others that are trusted, perhaps for some time only; in the order of the configuration
 * @param organization the id of the project's own organization
 * @param today the day of the run as {@code 2027-03-31}; empty where nothing expires
 */
public record TrustInventory(List<String> own, List<Partner> partners, Optional<String> organization, String today) {

    /** Nobody is listed. */
    public static final TrustInventory NONE = new TrustInventory(List.of(), List.of(), Optional.empty(), "");

    public TrustInventory {
        own = List.copyOf(own);
        partners = List.copyOf(partners);
    }

    /**
     * An account of somebody else.
     *
     * @param account twelve digits
     * @param until the last day of the trust as {@code 2027-03-31}
     */
    public record Partner(String account, Optional<String> name, Optional<String> until) {

        /** What to call it in a message. */
        public String shown() {
            return name.orElse(account);
        }
    }

    /** The entry of an account, if there is one; one that still holds before one that does not. */
    public Optional<Partner> partner(String account) {
        Partner found = null;
        for (Partner partner : partners) {
            if (partner.account().equals(account) && (found == null || isExpired(found))) {
                found = partner;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether the last day of the trust is over. */
    public boolean isExpired(Partner partner) {
        return partner.until().isPresent() && partner.until().get().compareTo(today) < 0;
    }
}
