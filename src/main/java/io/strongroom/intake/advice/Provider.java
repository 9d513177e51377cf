package io.strongroom.intake.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who issues tokens of a shape of their own, with the words by which secrets are named after them.
///
/// Where the shapes come from: Replicate's and W&B's own pages on their tokens, and for the others
/// the rules of the scanner Gitleaks. The patterns are looser than those, because a provider may
/// lengthen its tokens.
public enum Provider {
    ANTHROPIC("Anthropic", "ANTHROPIC CLAUDE", "sk-ant-[\\w-]{20,}+"),
    OPENAI(
            "OpenAI",
            "OPENAI",
            "sk-(?:proj|svcacct|admin)-[\\w-]{20,}+|sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}"),
    HUGGING_FACE(
            "Hugging Face",
            "HF HUGGINGFACE HUGGINGFACEHUB HUGGING",
            "(?:hf|api_org)_[A-Za-z0-9]{30,}+"),
    GITHUB("GitHub", "GITHUB GH", "gh[pousr]_[A-Za-z0-9]{30,}+|github_pat_\\w{30,}+"),
    GITLAB("GitLab", "GITLAB", "gl(?:pat|dt|rt|ptt|cbt)-[\\w.-]{20,}+"),
    AWS("AWS", "AWS", "A(?:KIA|SIA)[A-Z0-9]{16}"),
    GOOGLE("Google", "GOOGLE GEMINI", "AIza[\\w-]{35}"),
    SLACK("Slack", "SLACK", "xox[a-z]-[\\w.-]{10,}+|xapp-[\\w-]{10,}+"),
    STRIPE("Stripe", "STRIPE", "[rs]k_(?:live|test)_[A-Za-z0-9]{10,}+"),
    NPM("npm", "NPM", "npm_[A-Za-z0-9]{30,}+"),
    PYPI("PyPI", "PYPI TWINE", "pypi-[\\w-]{30,}+"),
    REPLICATE("Replicate", "REPLICATE", "r8_[A-Za-z0-9]{37}"),
    /// Forty hexadecimal digits are much else besides.
    WEIGHTS_AND_BIASES("Weights & Biases", "WANDB", "[0-9a-f]{40}");

    /// Longest text that is compared with the shapes, in characters.
    private static final int LONGEST = 1000;

    private final String title;
    private final String words;
    private final Pattern shape;

    Provider(String title, String words, String shape) {
        this.title = title;
        this.words = " " + words + " ";
        this.shape = Pattern.compile(shape);
    }

    /// The name as the provider writes it; the same in every language.
    public String title() {
        return title;
    }

    /// Whether the shape is its alone.
    boolean isDistinct() {
        return this != WEIGHTS_AND_BIASES;
    }

    /// Whether all of its own tokens have the shape, so that one without is another's.
    boolean isStrict() {
        return switch (this) {
            case ANTHROPIC, OPENAI, HUGGING_FACE, REPLICATE -> true;
            default -> false;
        };
    }

    /// Whether it takes another's tokens: package registries of its kind are run by others, too.
    boolean takesTokensOf(Provider other) {
        return switch (this) {
            case NPM -> other == GITHUB || other == GITLAB;
            case PYPI -> other == GITLAB;
            default -> false;
        };
    }

    private boolean isNamed(String word) {
        return words.contains(" " + word + " ");
    }

    /// Whose token a text looks like.
    static Optional<Provider> ofToken(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(it -> it.shape.matcher(text).matches())
                        .findFirst();
    }

    /// Those a secret is named after.
    static List<Provider> named(List<String> nameWords) {
        return Arrays.stream(values())
                .filter(it -> nameWords.stream().anyMatch(it::isNamed))
                .toList();
    }
}
