package otp.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.UnknownKeyException;

/** Says what a code is, and picks the next one so that no code of a person's recent memory comes again. */
@ApplicationScoped
public class Codes {

    private CodeDerivation derivation;

    protected Codes() {
        // CDI proxy
    }

    @Inject
    public Codes(CodeDerivation derivation) {
        this.derivation = derivation;
    }

    public String digits(CodeSource source, Code code) {
        return derivation.code(source, code.sequence(), code.length(), code.keyId());
    }

    /** Compares in constant time. */
    public boolean matches(CodeSource source, Code code, String entry) {
        return MessageDigest.isEqual(digits(source, code).getBytes(StandardCharsets.UTF_8), entry.getBytes(StandardCharsets.UTF_8));
    }

    /** The first sequence after {@code last} whose code is none of those to avoid. */
    public int next(CodeSource source, int last, int length, Set<String> avoid) {
        return IntStream.iterate(last + 1, sequence -> sequence + 1)
                .filter(sequence -> !avoid.contains(derivation.code(source, sequence, length, currentKey())))
                .findFirst().orElseThrow();
    }

    public long currentKey() {
        return derivation.currentKey();
    }

    public Set<String> digits(CodeSource source, Collection<Code> codes) {
        var digits = new HashSet<String>();
        codes.forEach(code -> digits.add(digits(source, code)));
        return digits;
    }

    /** The codes 1 to {@code last} of another verification; none when this node does not hold their key any more. */
    public Set<String> digits(CodeSource source, int last, int length, long key) {
        var digits = new HashSet<String>();
        try {
            IntStream.rangeClosed(1, last).forEach(sequence -> digits.add(derivation.code(source, sequence, length, key)));
        } catch (UnknownKeyException e) {
            return Set.of();
        }
        return digits;
    }
}
