/** Made by preview/font-faces.ts. */
declare module "fonts";
