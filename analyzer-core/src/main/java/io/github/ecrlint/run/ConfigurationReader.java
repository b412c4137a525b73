package io.github.ecrlint.run;

import io.github.ecrlint.access.TrustInventory;
import io.github.ecrlint.access.TrustInventory.Partner;
import io.github.ecrlint.rule.Nearest;
import io.github.ecrlint.rule.Severity;
import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.value.Value;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a configuration file; each mistake is one diagnostic, and the rest of the file counts. */
final class ConfigurationReader {
    private static final List<String> KEYS =
            List.of("trusted-accounts", "own-accounts", "organization", "fail-on", "exclude");
    private static final List<String> PARTNER_KEYS = List.of("account", "name", "until");

    private final Clock clock;
    private final List<Diagnostic> out = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<Partner> partners = new ArrayList<>();
    private final List<String> exclude = new ArrayList<>();
    private Optional<String> organization = Optional.empty();
    private Optional<String> failOn = Optional.empty();
    private String today = "";

    private ConfigurationReader(Clock clock) {
        this.clock = clock;
    }

    /** @param clock asked for the day, if anything expires */
    static Configuration read(Path file, Clock clock) {
        ConfigurationReader reader = new ConfigurationReader(clock);
        Project.Opened opened = new Project(file, List.of()).open(file);
        if (opened.problem().isPresent()) {
            reader.out.add(opened.problem().get());
        } else {
            reader.read(YamlFile.read(opened.source(), reader.out));
        }
        TrustInventory trust = new TrustInventory(reader.own, reader.partners, reader.organization, reader.today);
        Path base = file.getParent() == null ? file : file.getParent();
        return new Configuration(trust, reader.failOn, new Exclusions(base, reader.exclude), reader.out);
    }

    private void read(Value document) {
        if (document instanceof Value.Null) {
            return;
        }
        if (!(document instanceof Value.Obj obj)) {
            complain(document, "the configuration is no mapping of keys to values");
            return;
        }
        for (Value.Entry entry : obj.entries()) {
            Value value = entry.value();
            switch (entry.key().shown()) {
                case "trusted-accounts" -> trusted(value);
                case "own-accounts" -> own(value);
                case "organization" -> organization = text(value, "`organization` takes the id of one");
                case "fail-on" -> failOn = text(value, "`fail-on` takes a severity");
                case "exclude" -> exclude(value);
                default -> unknownKey(entry, KEYS);
            }
        }
        checkOrganization(obj);
        checkFailOn(obj);
    }

    private void trusted(Value value) {
        for (Value item : list(value, "`trusted-accounts` takes a list of accounts")) {
            if (item instanceof Value.Obj obj) {
                partner(obj);
            } else {
                Optional<String> account = account(item);
                if (account.isPresent()) {
                    partners.add(new Partner(account.get(), Optional.empty(), Optional.empty()));
                }
            }
        }
    }

    private void partner(Value.Obj obj) {
        Optional<String> account = Optional.empty();
        Optional<String> name = Optional.empty();
        Optional<String> until = Optional.empty();
        boolean dated = true;
        int before = out.size();
        for (Value.Entry entry : obj.entries()) {
            switch (entry.key().shown()) {
                case "account" -> account = account(entry.value());
                case "name" -> name = text(entry.value(), "`name` takes a text");
                case "until" -> {
                    until = date(entry.value());
                    dated = until.isPresent();
                }
                default -> unknownKey(entry, PARTNER_KEYS);
            }
        }
        if (obj.get("account").isEmpty() && out.size() == before) {
            complain(obj, "a trusted account without `account`");
        }
        if (account.isPresent() && dated) {
            partners.add(new Partner(account.get(), name, until));
        }
    }

    private Optional<String> date(Value value) {
        Optional<String> text = text(value, "`until` takes a date such as `2027-03-31`");
        if (text.isEmpty()) {
            return text;
        }
        try {
            String date = LocalDate.parse(text.get()).toString();
            today = LocalDate.now(clock).toString();
            if (date.length() == today.length()) {
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // said below
        }
        complain(value, "`" + text.get() + "` is no date such as `2027-03-31`");
        return Optional.empty();
    }

    private void own(Value value) {
        for (Value item : list(value, "`own-accounts` takes a list of accounts")) {
            Optional<String> account = account(item);
            if (account.isPresent()) {
                own.add(account.get());
            }
        }
    }

    private void exclude(Value value) {
        for (Value item : list(value, "`exclude` takes a list of paths")) {
            Optional<String> path = text(item, "`exclude` takes a list of paths");
            if (path.isPresent()) {
                exclude.add(path.get());
            }
        }
    }

    private void checkOrganization(Value.Obj obj) {
        if (organization.isPresent() && !isOrganization(organization.get())) {
            String said = organization.get();
            complain(
                    obj.get("organization").orElseThrow(),
                    "`" + said + "` is no id of an organization such as `o-a1b2c3d4e5`");
            organization = Optional.empty();
        }
    }

    private static boolean isOrganization(String id) {
        if (!id.startsWith("o-") || id.length() < 12 || id.length() > 34) {
            return false;
        }
        for (int i = 2; i < id.length(); i++) {
            char c = id.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private void checkFailOn(Value.Obj obj) {
        List<String> known = new ArrayList<>();
        known.add("never");
        for (Severity severity : Severity.values()) {
            known.add(severity.toString());
        }
        if (failOn.isPresent() && !known.contains(failOn.get())) {
            String said = failOn.get();
            complain(
                    obj.get("fail-on").orElseThrow(),
                    "`fail-on` knows no `" + said + "`" + Nearest.hintOrAll(said, known));
            failOn = Optional.empty();
        }
    }

    private Optional<String> account(Value value) {
        Optional<String> text = text(value, "an account is twelve digits");
        if (text.isPresent() && !isAccount(text.get())) {
            complain(value, "`" + text.get() + "` is no account id of twelve digits");
            return Optional.empty();
        }
        return text;
    }

    private static boolean isAccount(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == 12;
    }

    private List<Value> list(Value value, String complaint) {
        if (value instanceof Value.Seq seq) {
            return seq.items();
        }
        if (!(value instanceof Value.Null)) {
            complain(value, complaint);
        }
        return List.of();
    }

    private Optional<String> text(Value value, String complaint) {
        if (value instanceof Value.Text text) {
            return text.literal();
        }
        complain(value, complaint);
        return Optional.empty();
    }

    private void unknownKey(Value.Entry entry, List<String> known) {
        String key = entry.key().shown();
        complain(entry.key(), "unknown key `" + key + "`" + Nearest.hintOrAll(key, known));
    }

    private void complain(Value at, String what) {
        out.add(Diagnostic.error(at.span(), what));
    }
}
