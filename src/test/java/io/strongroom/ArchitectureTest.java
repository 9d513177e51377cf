package io.strongroom;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;

/// Which package may know which, and what no class may do. CONTRIBUTING.md tells how each rule was
/// seen to fail.
class ArchitectureTest {

    private static final String ROOT = "io.strongroom";

    /// What the annotations of JUnit's tests and of jqwik's properties bear.
    private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";

    /// The vault below its HTTP face.
    private static final String[] STORE = {
        ROOT + ".vault.store..",
        ROOT + ".vault.row..",
        ROOT + ".vault.home..",
        ROOT + ".vault.protection..",
        ROOT + ".vault.crypto.."
    };

    private static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    private static final JavaClasses TESTS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.OnlyIncludeTests())
                    .importPackages(ROOT);

    @Test
    void dependenciesPointOneWay() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy(ROOT + ".domain..")
                .layer("api")
                .definedBy(ROOT + ".api..")
                .layer("file")
                .definedBy(ROOT + ".file..")
                .layer("bus")
                .definedBy(ROOT + ".bus..")
                .layer("store")
                .definedBy(STORE)
                .layer("http")
                .definedBy(ROOT + ".vault.http..")
                .optionalLayer("account")
                .definedBy(ROOT + ".account..")
                .optionalLayer("keyring")
                .definedBy(ROOT + ".keyring..")
                .layer("intake")
                .definedBy(ROOT + ".intake..")
                .layer("ui")
                .definedBy(ROOT + ".ui..")
                .layer("app")
                .definedBy(ROOT + ".app..")
                .whereLayer("domain")
                .mayNotAccessAnyLayer()
                .whereLayer("file")
                .mayNotAccessAnyLayer()
                .whereLayer("bus")
                .mayNotAccessAnyLayer()
                .whereLayer("api")
                .mayOnlyAccessLayers("domain")
                .whereLayer("store")
                .mayOnlyAccessLayers("domain", "file", "keyring")
                .whereLayer("http")
                .mayOnlyAccessLayers("domain", "store")
                .whereLayer("keyring")
                .mayOnlyAccessLayers("domain", "bus", "file")
                .whereLayer("account")
                .mayOnlyAccessLayers("domain", "file", "api", "keyring")
                .whereLayer("intake")
                .mayOnlyAccessLayers("domain", "api")
                .whereLayer("ui")
                .mayOnlyAccessLayers("domain", "api", "account", "keyring", "intake")
                .check(MAIN);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void everyClassHasAPlaceInTheLayers() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOT + ".domain..",
                        ROOT + ".file..",
                        ROOT + ".bus..",
                        ROOT + ".api..",
                        ROOT + ".vault.http..",
                        ROOT + ".account..",
                        ROOT + ".keyring..",
                        ROOT + ".intake..",
                        ROOT + ".ui..",
                        ROOT + ".app..")
                .orShould()
                .resideInAnyPackage(STORE)
                .check(MAIN);
    }

    @Test
    void domainNeedsOnlyJava() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + ".domain..", "java..", "org.jspecify..")
                .check(MAIN);
    }

    /// A library stays where it is at home, so that it can be replaced there.
    @ParameterizedTest
    @CsvSource({
        "javafx,                ui app",
        "atlantafx,             ui",
        "retrofit2,             api",
        "okhttp3,               api",
        "okio,                  api",
        "com.sun.net.httpserver, vault.http",
        "java.sql,              vault.store",
        "org.sqlite,            vault.store",
        "org.bouncycastle,      vault.crypto",
        "com.google.gson,       api vault.http account app intake.recognition",
        "org.snakeyaml,         intake.recognition",
        "org.freedesktop.dbus,  bus keyring.secretservice",
        "picocli,               app",
        "java.util.logging,     app",
        "java.lang.foreign,     app keyring"
    })
    void librariesStayAtHome(String library, String homes) {
        String[] home = homes.split(" ");
        for (int i = 0; i < home.length; i++) {
            home[i] = ROOT + "." + home[i] + "..";
        }
        noClasses()
                .that()
                .resideOutsideOfPackages(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(MAIN);
    }

    @Test
    void viewModelsNameNoControlNodeOrScene() {
        noClasses()
                .that(describe("belong to a view-model", ArchitectureTest::isViewModel))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "javafx..",
                                        "atlantafx..",
                                        "io.strongroom.ui.icon..",
                                        "java.awt..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        "javafx.beans..", "javafx.collections.."))))
                .check(MAIN);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Utilities|Helper|Helpers|Manager)")
                .check(MAIN);
    }

    @Test
    void nothingIsReachedThroughAStaticInstance() {
        noMethods()
                .that()
                .areStatic()
                .should()
                .haveNameMatching("(getInstance|instance)")
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(MAIN)
                .extracting(JavaClass::getPackage)
                .hasSizeGreaterThan(50)
                .allSatisfy(home ->
                        assertThat(home.isAnnotatedWith(NullMarked.class))
                                .as(home.getName() + " has a @NullMarked package-info")
                                .isTrue());
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MAIN);
    }

    @Test
    void noStackTraceIsPrinted() {
        noClasses()
                .should()
                .callMethodWhere(
                        describe(
                                "prints a stack trace",
                                call ->
                                        "printStackTrace".equals(call.getName())
                                                && call.getTarget()
                                                        .getRawParameterTypes()
                                                        .isEmpty()))
                .check(MAIN);
    }

    @Test
    void onlyTasksCrossToTheFxThread() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".ui.task..", ROOT + ".app..")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .check(MAIN);
    }

    /// JavaFX deserializes Java objects out of a clipboard format of unknown name; text and files
    /// have methods of their own.
    @Test
    void nothingIsDeserializedFromTheClipboard() {
        noClasses()
                .should()
                .callMethodWhere(
                        describe(
                                "reads any format from a clipboard or a drop",
                                call ->
                                        "getContent".equals(call.getName())
                                                && call.getTargetOwner()
                                                        .isAssignableTo(
                                                                javafx.scene.input.Clipboard
                                                                        .class)))
                .check(MAIN);
    }

    /// Surefire passes over a class of another name without a word.
    @Test
    void everyClassWithTestsIsRun() throws Exception {
        List<PathMatcher> run = surefireIncludes();
        List<JavaClass> tests = TESTS.stream().filter(ArchitectureTest::hasTests).toList();
        assertThat(tests).hasSizeGreaterThan(100);
        assertThat(tests)
                .filteredOn(type -> run.stream().noneMatch(names -> names.matches(sourceOf(type))))
                .as("classes with a name that Surefire does not look for")
                .isEmpty();
    }

    private static List<PathMatcher> surefireIncludes() throws Exception {
        XPathNodes includes =
                XPathFactory.newInstance()
                        .newXPath()
                        .evaluateExpression(
                                "//*[*='maven-surefire-plugin']//*[local-name()='include']",
                                new InputSource(Path.of("pom.xml").toUri().toString()),
                                XPathNodes.class);
        List<PathMatcher> matchers = new ArrayList<>();
        for (Node include : includes) {
            matchers.add(
                    FileSystems.getDefault().getPathMatcher("glob:" + include.getTextContent()));
        }
        return matchers;
    }

    private static boolean hasTests(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.getMethods().stream()
                        .anyMatch(method -> method.isMetaAnnotatedWith(TESTABLE));
    }

    /// The source of the outermost class: nested ones run with it.
    private static Path sourceOf(JavaClass type) {
        return Path.of(outermost(type).replace('.', '/') + ".java");
    }

    private static boolean isViewModel(JavaClass type) {
        return outermost(type).endsWith("ViewModel");
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
