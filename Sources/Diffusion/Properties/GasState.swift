public enum GasConstant {
  public static let value = 8.314462618
}
