package io.github.ecrlint.terraform.eval;

import io.github.ecrlint.source.Diagnostic;
import io.github.ecrlint.source.Span;
import io.github.ecrlint.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code data.aws_iam_policy_document}: its statements and those it is merged with, rendered as the provider does. */
final class PolicyDocument {
    private static final int NOWHERE = Integer.MAX_VALUE;
    /** No policy that AWS takes has as many characters; documents that double themselves must end. */
    private static final int MOST_STATEMENTS = 2_000;

    private final Instance data;
    private final Evaluation evaluation;
    private final Span header;
    private final List<Value> statements = new ArrayList<>();
    /** From this statement on none may have the Sid of another: they stand in one document. */
    private int from;

    private Value version;
    private Value id;

    private PolicyDocument(Instance data) {
        this.data = data;
        this.evaluation = data.scope().module().evaluation();
        this.header = data.block().headerSpan();
    }

    /** The document as JSON text. */
    static Value json(Instance data) {
        return new PolicyDocument(data).render();
    }

    private Value render() {
        Value.Text latest = Value.Text.computed("2012-10-17", header);
        mergeAll("source_json");
        mergeAll("source_policy_documents");
        Value own = data.configured("version");
        upgrade(own != null ? own : latest);
        Value ownId = data.configured("policy_id");
        id = ownId != null ? ownId : id;
        from = statements.size();
        for (Nested block : data.blocks("statement")) {
            add(block.open() != null ? block.open() : StatementBlock.render(block), false);
        }
        if (!data.block().body().whole()) {
            statements.add(Unknowns.of(
                    data.scope().id(header), "a part of `" + data.address() + "` could not be read", header));
        }
        from = NOWHERE;
        mergeAll("override_json");
        mergeAll("override_policy_documents");
        List<Value.Entry> entries = new ArrayList<>();
        entries.add(new Value.Entry(Value.Text.computed("Version", header), version));
        if (id != null) {
            entries.add(new Value.Entry(Value.Text.computed("Id", header), id));
        }
        Span place = data.block().span();
        entries.add(new Value.Entry(Value.Text.computed("Statement", header), new Value.Seq(statements, place)));
        return evaluation.json().encode(new Value.Obj(entries, place), place);
    }

    private void mergeAll(String attribute) {
        boolean override = attribute.startsWith("override");
        Value given = data.configured(attribute);
        if (given instanceof Value.Seq list) {
            for (Value document : list.items()) {
                merge(document, override);
            }
        } else if (given != null) {
            merge(given, override);
        }
    }

    private void merge(Value document, boolean override) {
        Value.Text text = document.asText().orElse(null);
        if (text == null || text.parts().isEmpty()) {
            return;
        }
        Value.Unknown open = Unknowns.whyOpen(text);
        List<Diagnostic> problems = new ArrayList<>();
        Value read = open != null ? open : evaluation.json().decode(text, problems);
        evaluation.report(problems);
        if (read instanceof Value.Obj obj) {
            upgrade(obj.get("Version").orElse(null));
            id = obj.get("Id").orElse(id);
            Value list = obj.get("Statement").orElse(null);
            if (list instanceof Value.Seq seq) {
                for (Value statement : seq.items()) {
                    add(statement, override);
                }
            } else if (list != null) {
                add(list, override);
            }
        } else if (!(read instanceof Value.Null)) {
            add(read instanceof Value.Unknown unknown ? unknown : notPolicy(read), override);
        }
    }

    /** The highest version wins, whoever says it. */
    private void upgrade(Value said) {
        Value.Text text = said == null ? null : said.asText().orElse(null);
        Value.Text before = version == null ? null : version.asText().orElse(null);
        if (text != null && (before == null || text.shown().compareTo(before.shown()) > 0)) {
            version = said;
        }
    }

    private Value.Unknown notPolicy(Value read) {
        return Unknowns.of(data.scope().id(read.span()), "a merged document is no policy", read.span());
    }

    /** A statement takes the place of one with the same {@code Sid}; one that is not known may take any that has one. */
    private void add(Value statement, boolean override) {
        if (statements.size() >= MOST_STATEMENTS) {
            Value.Unknown many = Unknowns.of(
                    data.scope().id(header), "`" + data.address() + "` has more than 2,000 statements", header);
            statements.set(MOST_STATEMENTS - 1, many);
            return;
        }
        if (statement instanceof Value.Obj obj) {
            Value sid = obj.get("Sid").orElse(null);
            if (sid instanceof Value.Text text
                    && text.isLiteral()
                    && !text.parts().isEmpty()) {
                for (int i = 0; i < statements.size(); i++) {
                    if (statements.get(i) instanceof Value.Obj other && sameSid(other, text)) {
                        if (i >= from) {
                            refuse(text);
                            break;
                        }
                        statements.set(i, statement);
                        return;
                    }
                }
            }
        } else if (override) {
            for (int i = statements.size() - 1; i >= 0; i--) {
                if (statements.get(i) instanceof Value.Obj other
                        && other.get("Sid").isPresent()) {
                    statements.remove(i);
                }
            }
        }
        statements.add(statement);
    }

    private void refuse(Value.Text sid) {
        evaluation
                .diagnostics()
                .add(Diagnostic.warning(
                        sid.span(),
                        "`" + data.address() + "` has two statements with the Sid `" + sid.shown()
                                + "`, which Terraform refuses"));
    }

    private static boolean sameSid(Value.Obj statement, Value.Text sid) {
        return statement.get("Sid").orElse(null) instanceof Value.Text other && other.sameAs(sid);
    }
}
