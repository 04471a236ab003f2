package dev.pollen.cli.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** The method that {@code java} would start (JLS 12.1): from Java 25 on it may be an instance method without parameters. */
final class MainMethod {
    private static final int INSTANCE_MAIN = 25;

    private final Method method;

    private MainMethod(Method method) {
        this.method = method;
    }

    static Optional<MainMethod> of(Class<?> type) {
        boolean modern = Runtime.version().feature() >= INSTANCE_MAIN;
        return declared(type, String[].class)
                .filter(main -> modern || isClassic(main))
                .or(() -> declared(type).filter(main -> modern))
                .map(MainMethod::new);
    }

    /** Inherited ones count. */
    private static Optional<Method> declared(Class<?> type, Class<?>... parameters) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            try {
                Method method = owner.getDeclaredMethod("main", parameters);
                if (!Modifier.isPrivate(method.getModifiers()) && method.getReturnType() == void.class) {
                    return Optional.of(method);
                }
            } catch (NoSuchMethodException e) {
                // perhaps above
            }
        }
        return Optional.empty();
    }

    private static boolean isClassic(Method method) {
        return Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers());
    }

    /** Calls it; what it throws comes out as it is. */
    void call(Class<?> type, String[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            Object receiver = Modifier.isStatic(method.getModifiers()) ? null : instance(type);
            if (method.getParameterCount() == 0) method.invoke(receiver);
            else method.invoke(receiver, (Object) arguments);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause() == null ? wrapped : wrapped.getCause();
        }
    }

    private static Object instance(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
