package demo.plain;

public class Plain {}
