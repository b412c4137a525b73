package io.github.ecrlint.cli;

/** What {@code --help} shows. */
final class HelpText {
    private HelpText() {}

    /** The help of a command, or of the program where the name is empty; null where there is no such command. */
    static String of(String command) {
        return switch (command) {
            case "" -> PROGRAM;
            case "check" -> CHECK;
            case "access" -> ACCESS;
            case "can" -> CAN;
            case "rules" -> RULES;
            case "explain" -> EXPLAIN;
            default -> null;
        };
    }

    private static final String PROGRAM = """
        ecrlint works out from CloudFormation and Terraform who can pull from, push to and
        administer each Amazon ECR repository, and reports what is too open, what will fail
        and what AWS will refuse. It runs nothing and asks nobody: no network.

        Usage: ecrlint COMMAND [OPTION...]

          check [PATH...]    check templates and modules
          access [PATH...]   show who may do what with each repository
          can WHO WHAT WHERE answer one question about it
          rules              list the rules
          explain RULE       show why a rule matters and how to fix what it finds
          help [COMMAND]     show help, as --help does

          --version          show the version

        The first thing to try: ecrlint check
        """;

    private static final String CHECK = """
        Checks CloudFormation templates and Terraform modules.

        Usage: ecrlint check [OPTION...] [PATH...]

          PATH                        a file or a directory (default: the working directory)

          -f, --format FORMAT         the report on standard output: full, concise, sarif
                                      (default: full)
          -o, --output FORMAT=FILE    write a report to a file as well; may be repeated;
                                      FORMAT=- is standard output
              --fail-on SEVERITY      exit with 1 from this severity up: critical, high,
                                      medium, low, never (default: high)
              --var NAME=VALUE        give a Terraform variable or a CloudFormation parameter a
                                      value; may be repeated
              --var-file FILE         give variables the values in a .tfvars or .tfvars.json file
              --parameters FILE       give parameters the values in a file of the AWS command
                                      line, of CodePipeline, or in a samconfig.toml
              --config FILE           the configuration (default: the nearest .ecrlint.yml,
                                      .ecrlint.yaml or ecrlint.yml, upwards from the paths)
              --no-config             no configuration
              --show-unknown          list what could not be decided: why, and what would help
              --pre-commit            the paths are the files that changed: read what lies
                                      beside them too, keep the findings that touch them
              --color WHEN            auto, always, never (default: auto; the variables
                                      NO_COLOR and FORCE_COLOR are respected)
          -q, --quiet                 nothing but the report
          -v, --verbose               notes too: what was not resolved and takes little away
          -h, --help                  show this

        Exit status:
          0   nothing found at or above --fail-on
          1   something found
          2   wrong usage, or a file could not be read; the rest was checked and reported
        """;

    /** The options that `access` and `can` share. */
    private static final String GIVEN = """
              --var NAME=VALUE   give a Terraform variable or a CloudFormation parameter a value;
                                 may be repeated
              --var-file FILE    give variables the values in a .tfvars or .tfvars.json file
              --parameters FILE  give parameters the values in a file of the AWS command line,
                                 of CodePipeline, or in a samconfig.toml
              --config FILE      the configuration (default: the nearest .ecrlint.yml,
                                 .ecrlint.yaml or ecrlint.yml, upwards from the paths)
              --no-config        no configuration
          -h, --help             show this
        """;

    private static final String ACCESS = """
        Shows who may log in to, pull from, push to and administer each repository that the project
        declares: identity policies and repository policies together.

        Usage: ecrlint access [OPTION...] [PATH...]

          PATH                   a file or a directory (default: the working directory)

          -f, --format FORMAT    text (without those who may do nothing) or json (default: text)
        """ + GIVEN + """

        A cell is yes, no, or ? where a value that is not known decides. What could not be resolved is
        named on standard error.

        Exit status:
          0   the table is complete
          2   wrong usage, or a file could not be read; the rest is in the table
        """;

    private static final String CAN = """
        Answers whether a principal may do something with a repository, and which statements decide it.

        Usage: ecrlint can [OPTION...] PRINCIPAL ACTION REPOSITORY [PATH...]

          PRINCIPAL     a role or user of the project by name, address or ARN; an ARN, account or service
                        that a policy names; * for any AWS account
          ACTION        such as ecr:PutImage, or PutImage
          REPOSITORY    a repository of the project by name or address
          PATH          a file or a directory (default: the working directory)

        """ + GIVEN + """

        Exit status:
          0   yes
          1   no
          2   wrong usage, or a file could not be read, so that the answer may be wrong
          3   not known
        """;

    private static final String RULES = """
        Lists the rules.

        Usage: ecrlint rules [--format text|json]

          -f, --format FORMAT    text or json (default: text)
          -h, --help             show this
        """;

    private static final String EXPLAIN = """
        Shows why a rule matters, how to fix what it finds, and examples.

        Usage: ecrlint explain RULE

          RULE            an id such as ECR102, or a name such as public-push

              --color WHEN   auto, always, never (default: auto)
          -h, --help         show this
        """;
}
