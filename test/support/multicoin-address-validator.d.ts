declare module "multicoin-address-validator" {
  export default validator;
  const validator: { validate(address: string, currency: string): boolean };
}
