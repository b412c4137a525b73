package io.github.ecrlint.cloudformation.syntax;

import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.tokens.Token;

/**
 * The tokens that snakeyaml's parser reads. The next one is kept: the parser asks several times for each, and its scanner goes
 * through its keys each time.
 */
final class Tokens implements Scanner {
    private final Scanner scanner;
    private Token next;

    Tokens(Scanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        Token token = peekToken();
        if (token == null || choices.length == 0) {
            return token != null;
        }
        Token.ID id = token.getTokenId();
        for (Token.ID choice : choices) {
            if (id == choice) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Token peekToken() {
        // behind the last token there is none to show
        if (next == null && scanner.checkToken()) {
            next = scanner.getToken();
        }
        return next;
    }

    @Override
    public Token getToken() {
        Token token = peekToken();
        next = null;
        return token;
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }
}
