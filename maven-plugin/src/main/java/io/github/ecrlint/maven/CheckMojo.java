package io.github.ecrlint.maven;

import io.github.ecrlint.report.Summary;
import io.github.ecrlint.report.UnknownReport;
import io.github.ecrlint.report.Unknowns;
import io.github.ecrlint.rule.Finding;
import io.github.ecrlint.run.Analysis;
import io.github.ecrlint.run.Analyzer;
import io.github.ecrlint.run.Configuration;
import io.github.ecrlint.run.ConfigurationFile;
import io.github.ecrlint.run.Input;
import io.github.ecrlint.run.Request;
import io.github.ecrlint.source.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks the policies of Amazon ECR repositories in CloudFormation and Terraform: prints what it finds, writes it as
 * SARIF, and fails the build where a finding is severe enough. A build of many modules is checked once, as a whole.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        requiresProject = false,
        requiresDependencyResolution = ResolutionScope.NONE)
public final class CheckMojo extends AbstractMojo {

    /** Whether to check nothing. */
    @Parameter(property = "ecrlint.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The least severity that fails the build: critical, high, medium, low or never. By default what the configuration
     * says, or else high.
     */
    @Parameter(property = "ecrlint.failOn")
    private String failOn;

    /**
     * The directories to check, with all below them; relative to where Maven was started. Unless files are named, that
     * directory itself.
     */
    @Parameter(property = "ecrlint.sourceDirectories")
    private List<String> sourceDirectories;

    /** Single templates and Terraform files to check; relative to where Maven was started. */
    @Parameter(property = "ecrlint.files")
    private List<String> files;

    /**
     * The SARIF file to write; relative to where Maven was started. By default <code>ecrlint/ecrlint.sarif</code> in the
     * build directory of the project there, and without a project none.
     */
    @Parameter(property = "ecrlint.sarifFile")
    private String sarifFile;

    /** Values for Terraform variables and CloudFormation parameters, each as <code>name=value</code>. */
    @Parameter(property = "ecrlint.variables")
    private List<String> variables;

    /**
     * Files of values for Terraform variables, <code>.tfvars</code> or <code>.tfvars.json</code>; relative to where Maven
     * was started. What <code>variables</code> says comes after them.
     */
    @Parameter(property = "ecrlint.variableFiles")
    private List<String> variableFiles;

    /**
     * Files of values for CloudFormation parameters, as the AWS command line or CodePipeline takes them, or
     * <code>samconfig.toml</code>; relative to where Maven was started. What <code>variables</code> says comes after them.
     */
    @Parameter(property = "ecrlint.parameterFiles")
    private List<String> parameterFiles;

    /**
     * The configuration file; relative to where Maven was started. By default the nearest <code>.ecrlint.yml</code>,
     * <code>.ecrlint.yaml</code> or <code>ecrlint.yml</code>, upwards from what is checked.
     */
    @Parameter(property = "ecrlint.configFile")
    private String configFile;

    /** Whether to print each finding. */
    @Parameter(property = "ecrlint.consoleOutput", defaultValue = "true")
    private boolean consoleOutput;

    /** Whether to list what could not be decided, why, and what would help. */
    @Parameter(property = "ecrlint.showUnknown", defaultValue = "false")
    private boolean showUnknown;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        FailOn asked = FailOn.of(failOn == null ? "high" : failOn);
        if (skip) {
            getLog().info("ecrlint is skipped");
            return;
        }
        Place place = Place.of(session);
        List<Path> paths = paths(place);
        Configuration configuration = configuration(place, paths);
        FailOn threshold = failOn == null && configuration.failOn().isPresent()
                ? FailOn.of(configuration.failOn().get())
                : asked;
        Once once = Once.in(session);
        List<Input> inputs = inputs(place);
        List<Object> what = new ArrayList<>(paths);
        what.addAll(inputs);
        if (!once.isFirst(what, threshold)) {
            getLog().debug("ecrlint has checked " + paths + " in this build already");
            return;
        }
        Optional<Path> sarif = sarif(place);
        if (sarif.isPresent()) {
            once.claim(sarif.get(), paths);
        }
        Request request = new Request(paths, place.directory(), false, inputs, configuration);
        Analysis analysis = Analyzer.installed().analyze(request);
        if (consoleOutput) {
            print(analysis);
        }
        if (showUnknown) {
            printUnknown(analysis);
        }
        if (sarif.isPresent()) {
            write(showUnknown ? Unknowns.notedIn(analysis) : analysis, sarif.get());
        }
        conclude(new Verdict(analysis, threshold), sarif);
    }

    private List<Path> paths(Place place) throws MojoExecutionException {
        List<Path> paths = new ArrayList<>();
        for (String directory : given(sourceDirectories)) {
            paths.add(place.resolve("sourceDirectories", directory));
        }
        for (String file : given(files)) {
            paths.add(place.resolve("files", file));
        }
        if (paths.isEmpty()) {
            paths.add(place.directory());
        }
        return paths;
    }

    private List<Input> inputs(Place place) throws MojoExecutionException {
        List<Input> inputs = new ArrayList<>();
        for (String file : given(variableFiles)) {
            inputs.add(new Input.File(place.resolve("variableFiles", file).normalize()));
        }
        for (String file : given(parameterFiles)) {
            inputs.add(
                    new Input.Parameters(place.resolve("parameterFiles", file).normalize()));
        }
        for (String variable : given(variables)) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw new MojoExecutionException("`variables` has `" + variable + "`, which is no name=value");
            }
            inputs.add(new Input.Value(variable.substring(0, equals).strip(), variable.substring(equals + 1)));
        }
        return inputs;
    }

    private Configuration configuration(Place place, List<Path> paths) throws MojoExecutionException {
        Optional<Path> file = ConfigurationFile.nearest(paths, place.directory());
        if (configFile != null && !configFile.isBlank()) {
            Path named = place.resolve("configFile", configFile.strip());
            if (!Files.isRegularFile(named)) {
                throw new MojoExecutionException("`configFile` names no file: `" + named + "`");
            }
            file = Optional.of(named);
        }
        return file.isEmpty() ? Configuration.NONE : ConfigurationFile.read(file.get(), Clock.systemUTC());
    }

    private static List<String> given(List<String> parameter) {
        List<String> given = new ArrayList<>();
        if (parameter != null) {
            for (String value : parameter) {
                if (value != null && !value.isBlank()) {
                    given.add(value.strip());
                }
            }
        }
        return given;
    }

    private Optional<Path> sarif(Place place) throws MojoExecutionException {
        if (sarifFile != null && !sarifFile.isBlank()) {
            return Optional.of(place.resolve("sarifFile", sarifFile.strip()));
        }
        return place.buildDirectory().map(build -> build.resolve("ecrlint").resolve("ecrlint.sarif"));
    }

    private void print(Analysis analysis) {
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            String text = Excerpt.of(diagnostic, analysis);
            switch (diagnostic.level()) {
                case ERROR -> getLog().error(text);
                case WARNING -> getLog().warn(text);
                case NOTE -> getLog().info(text);
            }
        }
        for (Finding finding : analysis.findings()) {
            String text = Excerpt.of(finding, analysis);
            switch (finding.rule().severity().level()) {
                case "error" -> getLog().error(text);
                case "warning" -> getLog().warn(text);
                default -> getLog().info(text);
            }
        }
    }

    private void printUnknown(Analysis analysis) {
        StringBuilder text = new StringBuilder();
        try {
            new UnknownReport().write(analysis, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (!text.isEmpty()) {
            getLog().info(text.toString().stripTrailing());
        }
    }

    private void write(Analysis analysis, Path file) throws MojoExecutionException {
        try {
            Reports.write("sarif", analysis, file);
            String omission = Reports.omission("sarif", analysis);
            if (!omission.isEmpty()) {
                getLog().warn("`" + file + "`: " + omission);
            }
        } catch (IOException e) {
            getLog().debug(e);
            throw new MojoExecutionException("cannot write `" + file + "`");
        }
    }

    private void conclude(Verdict verdict, Optional<Path> sarif) throws MojoFailureException {
        Optional<String> failure = verdict.failure();
        String report = sarif.isPresent() ? "; report: " + sarif.get() : "";
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get() + report);
        }
        getLog().info(Summary.of(verdict.analysis()) + report);
    }
}
