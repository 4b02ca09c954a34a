package otp;

import java.util.Set;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A method has exactly one caller, and that is one of a few. */
final class BeCalledBy extends ArchCondition<JavaMethod> {

    private final Set<String> allowed;

    private BeCalledBy(Set<String> allowed) {
        super("be called by exactly one of " + allowed);
        this.allowed = allowed;
    }

    static BeCalledBy oneOf(String... callers) {
        return new BeCalledBy(Set.of(callers));
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        var calls = method.getAccessesToSelf();
        var right = calls.size() == 1 && calls.stream()
                .allMatch(call -> allowed.contains(call.getOriginOwner().getName() + "." + call.getOrigin().getName()));
        events.add(new SimpleConditionEvent(method, right, method.getFullName() + " is called by " + calls));
    }
}
